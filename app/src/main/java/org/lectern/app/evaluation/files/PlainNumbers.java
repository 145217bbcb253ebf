package org.lectern.app.evaluation.files;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Numbers in one way of writing: "3,700", "3700.0" and "three" are 3700, 3700 and 3.
final class PlainNumbers {
    private static final String GERMAN = "de";
    /// Whole numbers and decimals, but no part of 1.2.3.
    private static final Pattern NUMBER = Pattern.compile("(?<![\\d.])\\d+(?:\\.\\d+)?(?!\\.?\\d)");
    private static final Pattern SPACED_THOUSANDS = Pattern
            .compile("(?<=\\d)[\\u00A0\\u2009\\u202F'’](?=\\d{3}(?!\\d))");
    private static final Pattern COMMA_THOUSANDS = Pattern.compile("(?<![\\d.,])\\d{1,3}(?:,\\d{3})+(?![\\d]|,\\d)");
    private static final Pattern DOT_THOUSANDS = Pattern.compile("(?<![\\d.,])\\d{1,3}(?:\\.\\d{3})+(?![\\d]|\\.\\d)");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("(?<=\\d),(?=\\d)");
    private static final Map<String, List<String>> WORDS = Map.of(
            "en",
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
                    "twelve"),
            GERMAN,
            List.of("null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf",
                    "zwölf"));
    private static final Pattern LONE_WORD = Pattern.compile("(?<![\\p{L}\\p{N}-])\\p{L}+(?![\\p{L}\\p{N}-])");

    private PlainNumbers() {}

    /// A text with its numbers written in digits, in small letters, without separators of thousands.
    ///
    /// @param text in small letters
    static String in(String text, String language) {
        var joined = SPACED_THOUSANDS.matcher(text).replaceAll("");
        if (language.equals(GERMAN)) {
            joined = DOT_THOUSANDS.matcher(joined).replaceAll(found -> found.group().replace(".", ""));
            joined = DECIMAL_COMMA.matcher(joined).replaceAll(".");
        } else {
            joined = COMMA_THOUSANDS.matcher(joined).replaceAll(found -> found.group().replace(",", ""));
        }
        var words = WORDS.getOrDefault(language, List.of());
        var digits = LONE_WORD.matcher(joined).replaceAll(found -> {
            var value = words.indexOf(found.group());
            return value < 0 ? found.group() : Integer.toString(value);
        });
        return NUMBER.matcher(digits).replaceAll(found -> plain(found.group()).toPlainString());
    }

    /// The numbers of such a text, in order.
    static Stream<BigDecimal> of(String text) {
        return NUMBER.matcher(text).results().map(found -> plain(found.group()));
    }

    private static BigDecimal plain(String number) {
        return new BigDecimal(number).stripTrailingZeros();
    }
}
