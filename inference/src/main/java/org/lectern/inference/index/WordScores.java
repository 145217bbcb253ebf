package org.lectern.inference.index;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// How well the words of passages match those of a question: BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework",
/// 2009) with the passages in scope, of all texts together, as the collection.
final class WordScores {
    private static final double SATURATION = 1.2; // k1
    private static final double LENGTH = 0.75; // b

    private final List<Postings> texts;
    private final List<BitSet> inside;
    private final int[][] places; // of each passage among those in scope
    private final double[] lengths; // of those, in shares of the mean

    private WordScores(List<Postings> texts, List<BitSet> inside) {
        this.texts = texts;
        this.inside = inside;
        places = new int[texts.size()][];
        lengths = new double[inside.stream().mapToInt(BitSet::cardinality).sum()];
        long total = 0;
        int place = 0;
        for (int text = 0; text < texts.size(); text++) {
            places[text] = new int[inside.get(text).length()];
            for (int passage : inside.get(text).stream().toArray()) {
                lengths[place] = texts.get(text).length(passage);
                total += texts.get(text).length(passage);
                places[text][passage] = place;
                place++;
            }
        }
        double mean = Math.max(1, (double) total / Math.max(1, lengths.length));
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] /= mean;
        }
    }

    /// @param inside the passages of each text that are in scope
    /// @return of all passages in scope, text by text
    static double[] of(String question, List<Postings> texts, List<BitSet> inside) {
        Set<String> terms = new LinkedHashSet<>();
        Terms.of(question, terms::add);
        WordScores scores = new WordScores(texts, inside);
        double[] sums = new double[scores.lengths.length];
        terms.forEach(term -> scores.add(term, sums));
        return sums;
    }

    private void add(String term, double[] sums) {
        int[] holders = {0};
        each(term, (place, count) -> holders[0]++);
        double rarity = Math.log(1 + (sums.length - holders[0] + 0.5) / (holders[0] + 0.5));
        each(term, (place, count) -> sums[place] += rarity * count * (SATURATION + 1)
                / (count + SATURATION * (1 - LENGTH + LENGTH * lengths[place])));
    }

    private void each(String term, Postings.Taker taker) {
        for (int text = 0; text < texts.size(); text++) {
            int number = text;
            texts.get(text).each(term, (passage, count) -> {
                if (inside.get(number).get(passage)) {
                    taker.take(places[number][passage], count);
                }
            });
        }
    }
}
