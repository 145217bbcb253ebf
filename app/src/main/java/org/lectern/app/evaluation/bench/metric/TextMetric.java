package org.lectern.app.evaluation.bench.metric;

import java.util.List;

/// Compares an answer with what is right.
@FunctionalInterface
public interface TextMetric {
    /// 0 to 1.
    double of(String answer, String gold);

    /// The best over several right answers; 0 without any.
    default double best(String answer, List<String> golds) {
        return golds.stream().mapToDouble(gold -> of(answer, gold)).max().orElse(0);
    }
}
