package org.lectern.app.answering.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Chooses among sentences: each near the middle of all and of its neighbourhood, early in its section, with names, unlike those that were chosen
/// before, and from another stretch of the part.
final class Spread {
    private static final double MIDDLE = 0.5;
    private static final double NEIGHBOURHOOD = 0.25;
    private static final double PLACE = 0.25;
    private static final double NAME = 0.25;
    private static final double SUBJECT = 1.5; // what likeness to the asked subject counts
    private static final double LIKENESS = 0.7; // taken off for what was said before
    private static final double CROWD = 0.3; // taken off for each that was chosen from the same stretch
    private static final int NEIGHBOURS = 8; // sentences on each side

    private final List<SummarySentence> candidates;
    private final List<float[]> vectors;
    private final double[] values;
    private final int own;
    private final double crowded;

    /// @param vectors of the candidates, of the sentences that were chosen before, and of the subject
    /// @param own how many were chosen before
    Spread(List<SummarySentence> candidates, Names names, List<float[]> vectors, int own, boolean hasSubject) {
        this.candidates = candidates;
        this.vectors = vectors;
        this.own = own;
        this.crowded = hasSubject ? 0 : CROWD;
        var count = candidates.size();
        var middle = scaled(near(SentenceVectors.middle(vectors.subList(0, count + own))));
        var around = scaled(IntStream.range(0, count)
                .mapToDouble(i -> SentenceVectors.near(vectors.get(i), SentenceVectors.middle(
                        vectors.subList(Math.max(0, i - NEIGHBOURS), Math.min(count, i + NEIGHBOURS + 1)))))
                .toArray());
        var subject = hasSubject ? scaled(near(vectors.getLast())) : new double[count];
        values = IntStream.range(0, count).mapToDouble(i -> MIDDLE * middle[i] + NEIGHBOURHOOD * around[i]
                + PLACE * candidates.get(i).place() + NAME * names.of(candidates.get(i)) + SUBJECT * subject[i])
                .toArray();
    }

    private double[] near(float[] vector) {
        return IntStream.range(0, candidates.size()).mapToDouble(i -> SentenceVectors.near(vectors.get(i), vector))
                .toArray();
    }

    private static double[] scaled(double[] numbers) {
        var least = IntStream.range(0, numbers.length).mapToDouble(i -> numbers[i]).min().orElse(0);
        var most = IntStream.range(0, numbers.length).mapToDouble(i -> numbers[i]).max().orElse(0);
        return IntStream.range(0, numbers.length)
                .mapToDouble(i -> most > least ? (numbers[i] - least) / (most - least) : 0)
                .toArray();
    }

    /// Best first.
    List<SummarySentence> choose(int count) {
        var chosen = new ArrayList<Integer>();
        while (chosen.size() < Math.min(count, candidates.size())) {
            var best = -1;
            var value = Double.NEGATIVE_INFINITY;
            for (var i = 0; i < candidates.size(); i++) {
                if (!chosen.contains(i) && value(i, chosen, count) > value) {
                    best = i;
                    value = value(i, chosen, count);
                }
            }
            chosen.add(best);
        }
        return chosen.stream().map(candidates::get).toList();
    }

    private double value(int i, List<Integer> chosen, int count) {
        var likeness = IntStream.concat(chosen.stream().mapToInt(Integer::intValue),
                IntStream.range(candidates.size(), candidates.size() + own))
                .mapToDouble(other -> SentenceVectors.near(vectors.get(i), vectors.get(other))).max().orElse(0);
        var crowd = chosen.stream().filter(other -> stretch(other, count) == stretch(i, count)).count();
        return values[i] - LIKENESS * likeness - crowded * crowd;
    }

    private int stretch(int i, int count) {
        return (int) (count * candidates.get(i).depth());
    }
}
