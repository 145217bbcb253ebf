package org.lectern.app.answering;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.inference.api.FinishReason;
import org.lectern.inference.api.TextRange;
import org.lectern.inference.api.passage.Ranked;

/// An answer while a way puts it together: statements, each with the words of the documents that it rests on.
public final class Draft {
    private static final double NANOS = 1e9;

    private final Asking asking;
    private final List<Remark> remarks = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final Map<Cited, Evidence> evidence = new LinkedHashMap<>();
    private List<Ranked> ranked = List.of();
    private Optional<List<NearPassage>> nearest = Optional.empty();
    private double probability = Double.NaN;
    private boolean isOverAll;

    private record Cited(int chunk, TextRange quote) {}

    public Draft(Asking asking) {
        this.asking = asking;
    }

    /// What it was looked for in.
    public Draft over(List<Ranked> ranking) {
        ranked = ranking;
        return this;
    }

    /// That the whole scope was looked at, without a ranking, so that nothing is left to be read.
    public Draft overAll() {
        isOverAll = true;
        return this;
    }

    /// That it is right, 0 to 1.
    public Draft probability(double value) {
        probability = value;
        return this;
    }

    public Draft remark(Remark.Saying saying, Object... arguments) {
        remarks.add(Remark.of(saying, arguments));
        return this;
    }

    /// Cites words of a passage.
    ///
    /// @param quote in the passage's text
    /// @param score share among what was read, at most 1
    /// @return the number of the evidence; the same words are cited once
    public int cite(int chunk, TextRange quote, double score) {
        return evidence.computeIfAbsent(new Cited(chunk, quote), cited -> evidence(cited, score)).number();
    }

    /// The same with the passage's share among those that were read.
    public int cite(Ranked passage, TextRange quote) {
        return cite(passage.chunk(), quote, share(passage));
    }

    /// The same for a passage that is known by its number; 0 where it was not read.
    public int cite(int chunk, TextRange quote) {
        return cite(chunk, quote,
                ranked.stream().filter(one -> one.chunk() == chunk).mapToDouble(this::share).findFirst()
                        .orElse(0));
    }

    private Evidence evidence(Cited cited, double score) {
        var place = asking.asked().place(cited.chunk);
        var map = new SourceMap(place.document().document());
        return new Evidence(evidence.size() + 1, place.chunk(), map.section(cited.quote.start()), score,
                map.place(cited.quote), asking.asked().isElsewhere(place.document()));
    }

    /// Says words of the documents, and tells whoever listens.
    public Draft say(String group, String text, List<Integer> numbers) {
        asking.listener().text(statements.isEmpty() ? text : "\n" + text);
        statements.add(new Statement(group, text, numbers));
        return this;
    }

    /// Quotes words of a passage as a statement of an answer with one side.
    public Draft quote(Ranked passage, TextRange range) {
        return quote("", passage, range);
    }

    /// Quotes words of a passage.
    public Draft quote(String group, Ranked passage, TextRange range) {
        var start = passage.range().start();
        var words = passage.text().substring(range.start() - start, range.end() - start);
        return say(group, words.replaceAll("\\s+", " ").strip(), List.of(cite(passage, range)));
    }

    /// Found passages to be shown, in place of a search for the question's words.
    public Draft nearest(List<NearPassage> found) {
        nearest = Optional.of(found);
        return this;
    }

    /// Whether it says anything.
    public boolean isEmpty() {
        return statements.isEmpty() && remarks.isEmpty();
    }

    /// The answer; where it is not beyond doubt, with passages that hold the question's words.
    public Answer finish(Grounding grounding) {
        var found = nearest.orElseGet(() -> switch (grounding) {
            case PROBABLE, NOT_FOUND -> WordSearch.nearest(asking.asked(), asking.question());
            case QUOTED, TOLD, STOPPED -> List.of();
        });
        var finish = switch (grounding) {
            case QUOTED, PROBABLE, TOLD -> FinishReason.END;
            case NOT_FOUND -> FinishReason.NOT_FOUND;
            case STOPPED -> FinishReason.CANCELLED;
        };
        return new Answer(asking.question(), Optional.empty(), asking.asked().first().subject().scope(), asking.kind(),
                grounding, probability, remarks, statements, finish, List.copyOf(evidence.values()), found,
                consulted());
    }

    /// Stopped where it is.
    public Answer stopped() {
        return finish(Grounding.STOPPED);
    }

    private Consulted consulted() {
        var planned = asking.asked().first().subject().text().chunks().size();
        var shares = new ArrayList<>(Collections.nCopies(planned, 0.0));
        ranked.stream().filter(passage -> passage.read().isPresent()).forEach(passage -> {
            var place = asking.asked().place(passage.chunk());
            if (!asking.asked().isElsewhere(place.document())) {
                shares.set(place.chunk(), share(passage));
            }
        });
        var all = asking.asked().planned();
        var read = (int) ranked.stream().filter(one -> one.read().isPresent()).count();
        return new Consulted(shares, isOverAll ? all : asking.asked().studied(), isOverAll ? all : read, all, planned,
                0,
                (System.nanoTime() - asking.start()) / NANOS);
    }

    // of all that were read
    private double share(Ranked passage) {
        var highest = ranked.stream().mapToDouble(Draft::score).max().orElse(0);
        var sum = ranked.stream().mapToDouble(one -> Math.exp(score(one) - highest)).sum();
        return sum > 0 ? Math.exp(score(passage) - highest) / sum : 0;
    }

    private static double score(Ranked passage) {
        return passage.read().map(Ranked.Read::score).orElse(Double.NEGATIVE_INFINITY);
    }
}
