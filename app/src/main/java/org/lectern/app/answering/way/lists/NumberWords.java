package org.lectern.app.answering.way.lists;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Small numbers in words: how many things are spoken of.
public final class NumberWords {
    private static final List<Pattern> NUMBERS = Stream
            .of("two|zwei;二2２", "three|drei;三3３", "four|vier;四4４", "five|fünf;五5５",
                    "six|sechs;六6６", "seven|sieben;七7７", "eight|acht;八8８", "nine|neun;九9９", "ten|zehn;十")
            .map(words -> words.split(";"))
            .map(words -> Pattern.compile("(?iU)\\b(?:" + words[0] + ")\\b|(?<![第\\p{Nd}一二三四五六七八九十百])[" + words[1]
                    + "](?:つ|個|種類|点|人|冊|部分|章)(?!目)"))
            .toList();

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
