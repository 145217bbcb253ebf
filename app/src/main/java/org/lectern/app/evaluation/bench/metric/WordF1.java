package org.lectern.app.evaluation.bench.metric;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// LongBench's `qa_f1_score` and `qa_f1_zh_score`: harmonic mean of precision and recall over the words of two texts, each counted as
/// often as it stands there; 0 where none is common.
public enum WordF1 implements TextMetric {
    ENGLISH(BenchWords::english), CHINESE(BenchWords::chinese);

    private final Function<String, List<String>> words;

    WordF1(Function<String, List<String>> words) {
        this.words = words;
    }

    @Override
    public double of(String answer, String gold) {
        var given = words.apply(answer);
        var wanted = words.apply(gold);
        Map<String, Integer> left = new HashMap<>();
        wanted.forEach(word -> left.merge(word, 1, Integer::sum));
        var common = given.stream().filter(word -> left.merge(word, -1, Integer::sum) >= 0).count();
        return common == 0 ? 0 : 2.0 * common / (given.size() + wanted.size());
    }
}
