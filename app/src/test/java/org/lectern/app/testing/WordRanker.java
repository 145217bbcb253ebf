package org.lectern.app.testing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.Context;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.passage.Confidence;
import org.lectern.inference.api.passage.PassageRanker;
import org.lectern.inference.api.passage.Ranked;
import org.lectern.inference.api.SourceText;
import org.lectern.inference.api.TextRange;
import org.lectern.inference.api.text.Sentences;
import org.lectern.inference.api.text.Terms;

/// Reads passages by counting the question's words: a sentence supports as many as it has beyond one, the best is the answer, and one
/// with "not" in it says no.
public class WordRanker implements PassageRanker {
    private static final int WIDTH = 64;

    @Override
    public boolean reads() {
        return true;
    }

    @Override
    public List<Ranked> rank(String question, Context context, CancelSignal cancel) {
        var ranked = new ArrayList<Ranked>();
        var before = 0;
        for (var studied : context instanceof Context.Several(var texts)
                ? texts
                : List.of((Context.Studied) context)) {
            var source = studied.text().source();
            for (var i = 0; i < studied.text().encodedChunks(); i++) {
                var range = studied.text().chunks().get(i);
                if (studied.scope().isEmpty() || studied.scope().stream().anyMatch(scope -> scope.contains(range))) {
                    ranked.add(read(question, before + i, range, source));
                }
            }
            before += studied.text().chunks().size();
        }
        ranked.sort(Comparator.comparingDouble((Ranked passage) -> passage.read().map(Ranked.Read::score).orElse(-9.0))
                .reversed());
        return ranked;
    }

    private static Ranked read(String question, int chunk, TextRange range, SourceText source) {
        var text = range.of(source.text());
        var read = read(question, text, range.start(), source.asides());
        var hits = hits(question, text);
        return new Ranked(chunk, range, source.title(), text, hits, hits, hits, read);
    }

    private static Optional<Ranked.Read> read(String question, String text, int start, List<TextRange> asides) {
        var sentences = Sentences.in(text).stream()
                .filter(sentence -> asides.stream().noneMatch(sentence.from(start)::overlaps))
                .map(sentence -> new Ranked.Sentence(sentence.from(start), hits(question, sentence.of(text)) - 1.0))
                .toList();
        return sentences.stream().max(Comparator.comparingDouble(Ranked.Sentence::support))
                .map(best -> new Ranked.Read(best.support(),
                        best.range().from(-start).of(text).contains(" not ") ? -5 : 5, best.support(),
                        List.of(new Ranked.Span(best.range(), best.support())), sentences));
    }

    private static int hits(String question, String text) {
        var asked = new HashSet<>(Terms.of(question));
        asked.retainAll(Set.copyOf(Terms.of(text)));
        return asked.size();
    }

    @Override
    public List<Ranked> read(String question, Context context, List<Ranked> passages, CancelSignal cancel) {
        return passages;
    }

    @Override
    public List<Optional<Ranked.Read>> readAlone(String question, List<Passage> texts, CancelSignal cancel)
            throws InferenceException {
        return texts.stream().map(text -> read(question, text.text(), 0, List.of())).toList();
    }

    @Override
    public Map<String, Double> signals(String question, List<Ranked> ranked) {
        return ranked.isEmpty() ? Map.of() : Map.of("score", ranked.getFirst().read().orElseThrow().score());
    }

    @Override
    public Confidence confidence(String question, Confidence.Wanted wanted, List<Ranked> ranked) {
        if (ranked.isEmpty()) {
            return new Confidence(0.95, Confidence.Level.SURE);
        }
        var probability = ranked.stream().findFirst().flatMap(Ranked::read)
                .map(read -> 1 / (1 + Math.exp(-2 * read.score()))).orElse(0.0);
        return new Confidence(probability, probability > 0.9
                ? Confidence.Level.SURE
                : probability > 0.5 ? Confidence.Level.LIKELY : Confidence.Level.NONE);
    }

    @Override
    public float[][] embed(List<String> texts, CancelSignal cancel) {
        return texts.stream().map(WordRanker::vector).toArray(float[][]::new);
    }

    // a bag of words
    private static float[] vector(String text) {
        var vector = new float[WIDTH];
        Terms.of(text).forEach(term -> vector[Math.floorMod(term.hashCode(), WIDTH)]++);
        var length = Math.sqrt(IntStream.range(0, WIDTH).mapToDouble(i -> vector[i] * vector[i]).sum());
        for (var i = 0; i < WIDTH && length > 0; i++) {
            vector[i] /= (float) length;
        }
        return vector;
    }
}
