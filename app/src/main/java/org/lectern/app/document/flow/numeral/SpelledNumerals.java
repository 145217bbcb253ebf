package org.lectern.app.document.flow.numeral;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// English numbers in words, as headings such as "Chapter Twenty-one" have them.
final class SpelledNumerals {
    private static final List<String> SMALL = List.of("zero", "one", "two", "three", "four", "five", "six", "seven",
            "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
            "eighteen", "nineteen");
    private static final List<String> TENS = List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy",
            "eighty", "ninety");
    private static final Map<String, String> ODD = Map.of("one", "first", "two", "second", "three", "third", "five",
            "fifth", "eight", "eighth", "nine", "ninth", "twelve", "twelfth");
    private static final int MOST = 1_000_000;

    private SpelledNumerals() {}

    /// "Twenty-one"; digits from a million on.
    static String cardinal(int number) {
        return number < 0 || number >= MOST ? Integer.toString(number) : capital(words(number));
    }

    /// "Twenty-first".
    static String ordinal(int number) {
        if (number < 0 || number >= MOST) {
            return Integer.toString(number);
        }
        var words = words(number);
        var start = Math.max(words.lastIndexOf(' '), words.lastIndexOf('-')) + 1;
        var last = words.substring(start);
        var ending = last.endsWith("y") ? last.substring(0, last.length() - 1) + "ieth" : last + "th";
        return capital(words.substring(0, start) + ODD.getOrDefault(last, ending));
    }

    private static String words(int number) {
        if (number < SMALL.size()) {
            return SMALL.get(number);
        }
        if (number < 100) {
            return TENS.get(number / 10) + (number % 10 == 0 ? "" : "-" + SMALL.get(number % 10));
        }
        var unit = number < 1000 ? 100 : 1000;
        var rest = number % unit;
        return words(number / unit) + (unit == 100 ? " hundred" : " thousand") + (rest == 0 ? "" : " " + words(rest));
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
