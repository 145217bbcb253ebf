package org.lectern.app.evaluation.receipts;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// How alike two orders are (Spearman): the correlation of ranks, where equal values share the mean of theirs.
final class RankCorrelation {
    private RankCorrelation() {}

    /// @return -1 to 1; NaN where all values of one side are equal
    static double of(List<Double> one, List<Double> other) {
        return pearson(ranks(one), ranks(other));
    }

    private static double[] ranks(List<Double> values) {
        var order = IntStream.range(0, values.size()).boxed().sorted(Comparator.comparing(values::get)).toList();
        var ranks = new double[values.size()];
        for (var from = 0; from < order.size();) {
            var to = from + 1;
            while (to < order.size() && values.get(order.get(to)).equals(values.get(order.get(from)))) {
                to++;
            }
            for (var at = from; at < to; at++) {
                ranks[order.get(at)] = (from + to - 1) / 2.0;
            }
            from = to;
        }
        return ranks;
    }

    private static double pearson(double[] one, double[] other) {
        var mean = IntStream.range(0, one.length).average().orElse(0); // of both: ranks are from 0
        var covariance = 0.0;
        var first = 0.0;
        var second = 0.0;
        for (var i = 0; i < one.length; i++) {
            covariance += (one[i] - mean) * (other[i] - mean);
            first += (one[i] - mean) * (one[i] - mean);
            second += (other[i] - mean) * (other[i] - mean);
        }
        return covariance / Math.sqrt(first * second);
    }
}
