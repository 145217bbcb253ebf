package org.lectern.app.evaluation.bench.metric;

import org.lectern.app.evaluation.SquadMetrics;
import java.util.List;
import java.util.function.Function;

/// LongBench's `qa_f1_score` and `qa_f1_zh_score`: harmonic mean of precision and recall over the words of two texts, each counted as
/// often as it stands there; 0 where none is common.
public enum WordF1 implements TextMetric {
    ENGLISH(SquadMetrics::words), CHINESE(BenchWords::chinese);

    private final Function<String, List<String>> words;

    WordF1(Function<String, List<String>> words) {
        this.words = words;
    }

    @Override
    public double of(String answer, String gold) {
        return SquadMetrics.overlap(words.apply(answer), words.apply(gold));
    }
}
