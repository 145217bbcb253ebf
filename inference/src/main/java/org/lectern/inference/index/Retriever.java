package org.lectern.inference.index;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.api.TextRange;
import org.lectern.inference.api.text.Bm25;
import org.lectern.inference.encoder.Embedder;
import org.lectern.inference.runtime.RunCancelled;

/// Finds the passages in which a question may be answered, by its words and by its meaning. What is out of scope is neither
/// ranked nor counted in anything.
public record Retriever(Embedder embedder) {
    /// What the meaning weighs beside the words.
    private static final double MEANING = 2;

    /// A text that is searched.
    ///
    /// @param scope only passages wholly inside one of these ranges take part; empty means the whole text
    public record Searched(TextIndex index, List<TextRange> scope) {
        public Searched {
            scope = List.copyOf(scope);
        }
    }

    /// A passage that took part.
    ///
    /// @param text number of its text among the searched
    /// @param passage its number in that text
    /// @param words how well it matches the question's words, in standard deviations of all that took part
    /// @param meaning the same of its meaning
    public record Found(int text, int passage, double words, double meaning) {
        public double score() {
            return words + MEANING * meaning;
        }
    }

    /// Every passage in scope, the best first, those that hold nothing but asides last.
    public List<Found> rank(String question, List<Searched> texts, CancelSignal cancel)
            throws RunCancelled, RuntimeFailure {
        float[] meaning = embedder.embed(List.of(question), cancel)[0];
        List<BitSet> inside = texts.stream().map(text -> text.index().inside(text.scope())).toList();
        double[] byWords = Bm25.of(texts.stream().map(text -> text.index().postings()).toList(), inside)
                .scores(question);
        double[] byMeaning = nearness(meaning, texts, inside);
        Standard.scale(byWords);
        Standard.scale(byMeaning);
        List<Found> found = new ArrayList<>(byWords.length);
        for (int text = 0; text < texts.size(); text++) {
            for (int passage : inside.get(text).stream().toArray()) {
                int i = found.size();
                found.add(new Found(text, passage, byWords[i], byMeaning[i]));
            }
        }
        found.sort(Comparator.comparing((Found one) -> texts.get(one.text()).index().isAside(one.passage()))
                .thenComparing(Comparator.comparingDouble(Found::score).reversed()));
        return found;
    }

    private static double[] nearness(float[] question, List<Searched> texts, List<BitSet> inside) {
        double[] nearness = new double[inside.stream().mapToInt(BitSet::cardinality).sum()];
        int i = 0;
        for (int text = 0; text < texts.size(); text++) {
            Vectors vectors = texts.get(text).index().vectors();
            for (int passage : inside.get(text).stream().toArray()) {
                nearness[i] = vectors.nearness(passage, question);
                i++;
            }
        }
        return nearness;
    }
}
