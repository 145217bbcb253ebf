package org.lectern.app.evaluation.bench.metric;

import org.lectern.app.evaluation.summaries.RougeL;
import java.util.Arrays;
import java.util.stream.Collectors;

/// LongBench's `code_sim_score`: how like the right line the answer's first line is that is no comment and no fence: twice the
/// characters that both have in order over those of both (`fuzz.ratio` with python-Levenshtein), rounded to whole percents.
public final class LineLikeness implements TextMetric {
    private static final double PERCENT = 100;

    @Override
    public double of(String answer, String gold) {
        var line = Arrays.stream(answer.replaceFirst("^\n+", "").split("\n", -1))
                .filter(one -> !one.contains("`") && !one.contains("#") && !one.contains("//")).findFirst().orElse("");
        var signs = line.codePoints().boxed().collect(Collectors.toList());
        var wanted = gold.codePoints().boxed().collect(Collectors.toList());
        return signs.isEmpty() || wanted.isEmpty()
                ? 0
                : Math.rint(PERCENT * 2 * RougeL.longestCommon(signs, wanted) / (signs.size() + wanted.size()))
                        / PERCENT;
    }
}
