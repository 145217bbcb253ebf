package org.lectern.app.evaluation.bench.metric;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// ROUGE-N (Lin 2004): F1 over rows of n words in small letters, without stemming, each counted as often as it stands there.
///
/// @param n words in a row
public record RougeN(int n) implements TextMetric {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    @Override
    public double of(String answer, String gold) {
        var given = rows(answer);
        var wanted = rows(gold);
        Map<List<String>, Integer> left = new HashMap<>();
        wanted.forEach(row -> left.merge(row, 1, Integer::sum));
        var common = given.stream().filter(row -> left.merge(row, -1, Integer::sum) >= 0).count();
        return common == 0 ? 0 : 2.0 * common / (given.size() + wanted.size());
    }

    private List<List<String>> rows(String text) {
        var words = WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
        return IntStream.rangeClosed(0, words.size() - n).mapToObj(i -> words.subList(i, i + n)).toList();
    }
}
