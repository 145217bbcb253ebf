package org.lectern.inference.api.text;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;

/// How well the words of passages match those of a question: BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework",
/// 2009) with the passages in scope, of all texts together, as the collection.
public final class Bm25 {
    private static final double SATURATION = 1.2; // k1
    private static final double LENGTH = 0.75; // b

    private final List<Postings> texts;
    private final List<BitSet> inside;
    private final int[][] places; // of each passage among those in scope
    private final double[] lengths; // of those, in shares of the mean

    private Bm25(List<Postings> texts, List<BitSet> inside) {
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

    /// Passages that are all in scope.
    public static Bm25 of(List<String> passages) {
        BitSet all = new BitSet(passages.size());
        all.set(0, passages.size());
        return of(List.of(Postings.of(passages)), List.of(all));
    }

    /// @param inside the passages of each text that are in scope
    public static Bm25 of(List<Postings> texts, List<BitSet> inside) {
        return new Bm25(texts, inside);
    }

    /// How well every passage in scope matches, text by text; 0 where no term of the question stands.
    public double[] scores(String question) {
        double[] sums = new double[lengths.length];
        new LinkedHashSet<>(Terms.of(question)).forEach(term -> add(term, sums));
        return sums;
    }

    /// What a term tells: the more, the fewer passages in scope have it (Robertson's inverse document frequency).
    public double rarity(String term) {
        int holders = holders(term);
        return Math.log(1 + (lengths.length - holders + 0.5) / (holders + 0.5));
    }

    /// How many passages in scope have a term.
    public int holders(String term) {
        int[] holders = {0};
        each(term, (place, count) -> holders[0]++);
        return holders[0];
    }

    private void add(String term, double[] sums) {
        double rarity = rarity(term);
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
