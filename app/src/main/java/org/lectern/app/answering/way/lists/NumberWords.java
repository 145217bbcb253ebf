package org.lectern.app.answering.way.lists;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Small numbers in words: how many things are spoken of.
public final class NumberWords {
    private static final List<Pattern> NUMBERS = Stream.of("two|zwei|二つ|2つ", "three|drei|三つ|3つ", "four|vier|四つ|4つ",
            "five|fünf|五つ|5つ", "six|sechs|六つ|6つ", "seven|sieben|七つ|7つ", "eight|acht|八つ|8つ", "nine|neun|九つ|9つ",
            "ten|zehn|10個")
            .map(words -> Pattern.compile("(?i)\\b(?:" + words + ")\\b", Pattern.UNICODE_CHARACTER_CLASS)).toList();

    private static final Pattern ASKING = Pattern
            .compile("(?i)^\\W*(?:(?:and|so|und|also)\\s+)?(?:(?:into|in|of|from|with|by|on|to|for|aus|mit|von)\\s+)?"
                    + "(?:which|what|who|welche[nr]?|was|wer)(?:\\s+(?:are|were|sind|waren))?(?:\\s+(?:the|die))?\\s+"
                    + "(?:two|three|four|five|six|seven|eight|nine|ten|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn)\\s+(?!of\\b|von\\b|der\\b)");

    private NumberWords() {}

    /// Whether a question asks for so many things: “which three parts”, “what are the two reasons”.
    public static boolean areAsked(String question) {
        return ASKING.matcher(question).find();
    }

    /// The smallest one that a text names, from two to ten.
    public static OptionalInt in(String text) {
        return IntStream.range(0, NUMBERS.size()).filter(i -> NUMBERS.get(i).matcher(text).find()).map(i -> i + 2)
                .findFirst();
    }
}
