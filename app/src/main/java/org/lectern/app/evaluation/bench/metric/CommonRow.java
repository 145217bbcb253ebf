package org.lectern.app.evaluation.bench.metric;

import java.util.List;

/// Things that stand in two lists in the same order, others between them left out.
final class CommonRow {
    private CommonRow() {}

    /// How many at most, of each two beginnings. // [one.size() + 1][other.size() + 1]
    static <T> int[][] lengths(List<T> one, List<T> other) {
        var lengths = new int[one.size() + 1][other.size() + 1];
        for (var i = 0; i < one.size(); i++) {
            for (var j = 0; j < other.size(); j++) {
                lengths[i + 1][j + 1] = one.get(i).equals(other.get(j))
                        ? lengths[i][j] + 1
                        : Math.max(lengths[i][j + 1], lengths[i + 1][j]);
            }
        }
        return lengths;
    }
}
