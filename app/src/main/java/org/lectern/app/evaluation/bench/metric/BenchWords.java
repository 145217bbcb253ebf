package org.lectern.app.evaluation.bench.metric;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Words as LongBench compares them. Chinese is cut into characters where LongBench has a dictionary's words (jieba), so Chinese
/// figures are not quite the published ones.
final class BenchWords {
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+|\\S");
    private static final Pattern SIGNS = Pattern.compile("[\\p{Punct}\\p{IsPunctuation}\\p{S}\\s\\u3000]");

    private BenchWords() {}

    /// In small letters, without any punctuation.
    static List<String> chinese(String text) {
        return cut(text).stream().map(word -> SIGNS.matcher(word.toLowerCase(Locale.ROOT)).replaceAll(""))
                .filter(word -> !word.isEmpty()).toList();
    }

    /// As they stand, signs included.
    static List<String> cut(String text) {
        return CHINESE.matcher(text).results().map(MatchResult::group).toList();
    }
}
