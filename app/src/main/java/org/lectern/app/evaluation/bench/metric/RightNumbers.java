package org.lectern.app.evaluation.bench.metric;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// LongBench's `retrieval_score`, `retrieval_zh_score` and `count_score`: the share of the answer's numbers that are the right one,
/// which is the first number of what is right (“Paragraph 3”, “段落3”, “3”); 0 without numbers.
public final class RightNumbers implements TextMetric {
    private static final Pattern NUMBER = Pattern.compile("\\d+", Pattern.UNICODE_CHARACTER_CLASS);

    @Override
    public double of(String answer, String gold) {
        var right = NUMBER.matcher(gold).results().map(MatchResult::group).findFirst().orElse("");
        var numbers = NUMBER.matcher(answer).results().map(MatchResult::group).toList();
        return numbers.isEmpty()
                ? 0
                : (double) numbers.stream().filter(right::equals).count() / numbers.size();
    }
}
