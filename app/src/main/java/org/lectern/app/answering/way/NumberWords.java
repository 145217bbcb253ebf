package org.lectern.app.answering.way;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Small numbers in words: how many things are spoken of.
final class NumberWords {
    private static final List<Pattern> NUMBERS = Stream.of("two|zwei|二つ|2つ", "three|drei|三つ|3つ", "four|vier|四つ|4つ",
            "five|fünf|五つ|5つ", "six|sechs|六つ|6つ", "seven|sieben|七つ|7つ", "eight|acht|八つ|8つ", "nine|neun|九つ|9つ",
            "ten|zehn|10個")
            .map(words -> Pattern.compile("(?i)\\b(?:" + words + ")\\b", Pattern.UNICODE_CHARACTER_CLASS)).toList();

    private NumberWords() {}

    /// The smallest one that a text names, from two to ten.
    static OptionalInt in(String text) {
        return IntStream.range(0, NUMBERS.size()).filter(i -> NUMBERS.get(i).matcher(text).find()).map(i -> i + 2)
                .findFirst();
    }
}
