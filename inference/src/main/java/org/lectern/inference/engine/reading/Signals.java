package org.lectern.inference.engine.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.inference.api.passage.Ranked;
import org.lectern.inference.api.TextRange;
import org.lectern.inference.api.text.Terms;

/// What speaks for the best passage holding the answer, and against it: what the ranker says of it, whether other passages say the
/// same, whether what the question names stands there, and whether the answer is of the kind that is asked for.
final class Signals {
    /// The names of all signals.
    static final Set<String> NAMES = Set.of("score", "relevance", "margin", "words", "meaning", "gap", "agreement",
            "spread", "support", "terms", "missing", "kind", "echo", "length", "best", "verdict", "written_same",
            "written_none", "written_odds", "written_share");
    private static final int COMPARED = 8; // passages
    private static final double WIDE = 8; // differences of scores above it are all alike

    private final List<Ranked> read;
    private final Ranked best;
    private final Ranked.Read reading;
    private final Asked asked;
    private final String answer;

    private Signals(String question, List<Ranked> read) {
        this.read = read;
        this.best = read.getFirst();
        this.reading = best.read().orElseThrow();
        this.asked = new Asked(question);
        this.answer = answer(best, reading.best().range());
    }

    /// The signals by name; none where no passage was read.
    ///
    /// @param ranked best first
    static Map<String, Double> of(String question, List<Ranked> ranked) {
        List<Ranked> read = ranked.stream().filter(passage -> passage.read().isPresent()).limit(COMPARED).toList();
        return read.isEmpty() ? Map.of() : new Signals(question, read).values();
    }

    private Map<String, Double> values() {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("score", reading.score());
        values.put("relevance", reading.relevance());
        values.put("margin", reading.best().margin());
        values.put("words", Math.min(best.words(), WIDE));
        values.put("meaning", Math.min(best.meaning(), WIDE));
        values.put("gap", gap());
        values.put("agreement", Math.log1p((double) agreeing()));
        values.put("spread", spread());
        values.put("support", support());
        values.put("best", reading.sentences().stream().mapToDouble(Ranked.Sentence::support).max().orElse(0));
        values.put("verdict", Math.abs(reading.verdict()));
        String where = best.heading() + "\n" + best.text();
        values.put("terms", asked.termsIn(where));
        values.put("missing", (double) asked.missingIn(where));
        values.put("kind", asked.fits(answer));
        values.put("echo", asked.holds(answer) ? 1.0 : 0.0);
        values.put("length", Math.log1p(Terms.of(answer).size()));
        best.written().ifPresent(written -> {
            values.put("written_same", alike(written.text()));
            values.put("written_none", written.text().isEmpty() ? 1.0 : 0.0);
            values.put("written_odds", written.odds());
            values.put("written_share", written.share());
        });
        return values;
    }

    // F1 of the different terms
    private double alike(String other) {
        Set<String> own = Set.copyOf(Terms.of(answer));
        Set<String> others = Set.copyOf(Terms.of(other));
        long shared = own.stream().filter(others::contains).count();
        return shared == 0 ? 0 : 2.0 * shared / (own.size() + others.size());
    }

    // to the best passage that says something else
    private double gap() {
        return read.stream().skip(1).filter(other -> !same(other)).findFirst()
                .map(other -> Math.min(WIDE, reading.score() - other.read().orElseThrow().score())).orElse(WIDE);
    }

    private long agreeing() {
        return read.stream().skip(1).filter(this::same).count();
    }

    private boolean same(Ranked other) {
        String words = plain(answer(other, other.read().orElseThrow().best().range()));
        return words.equals(plain(answer));
    }

    private double spread() {
        return reading.spans().size() < 2
                ? WIDE
                : Math.min(WIDE, reading.best().margin() - reading.spans().get(1).margin());
    }

    private double support() {
        return reading.sentences().stream().filter(sentence -> sentence.range().overlaps(reading.best().range()))
                .mapToDouble(Ranked.Sentence::support).max().orElse(0);
    }

    private static String answer(Ranked passage, TextRange range) {
        int start = passage.range().start();
        return passage.text().substring(range.start() - start, range.end() - start);
    }

    private static String plain(String words) {
        return Terms.of(words).stream().collect(Collectors.joining(" ")).toLowerCase(Locale.ROOT);
    }
}
