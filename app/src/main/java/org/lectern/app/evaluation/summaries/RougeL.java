package org.lectern.app.evaluation.summaries;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// ROUGE-L (Lin 2004): how much of two texts is one row of words in the same order, words between them left out; F1 over words in
/// small letters, without stemming.
public final class RougeL {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private RougeL() {}

    /// 0 to 1; the best over several references.
    public static double of(String text, List<String> references) {
        return references.stream().mapToDouble(reference -> of(words(text), words(reference))).max().orElse(0);
    }

    /// In small letters.
    public static List<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
    }

    private static double of(List<String> one, List<String> other) {
        var common = longestCommon(one, other);
        return common == 0 ? 0 : 2.0 * common / (one.size() + other.size());
    }

    /// How many things at most stand in two lists in the same order.
    public static <T> int longestCommon(List<T> one, List<T> other) {
        var last = new int[other.size() + 1];
        for (var each : one) {
            var next = new int[other.size() + 1];
            for (var i = 0; i < other.size(); i++) {
                next[i + 1] = each.equals(other.get(i)) ? last[i] + 1 : Math.max(last[i + 1], next[i]);
            }
            last = next;
        }
        return last[other.size()];
    }
}
