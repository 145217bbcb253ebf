package org.lectern.app.answering.summary;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Numbers up to some hundreds as headings and questions write them: 12, XII, twelve, twelfth, zwölf, das zwölfte, 十二.
final class Numerals {
    private static final Pattern DIGITS = Pattern.compile("\\d{1,4}");
    private static final Pattern ROMAN = Pattern.compile("(?=[ivxlc])(c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})");
    private static final Pattern KANJI = Pattern.compile("([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)");
    private static final String KANJI_DIGITS = "〇一二三四五六七八九";
    private static final Map<String, Integer> WORDS = Map.ofEntries(
            words(1, "one first ein eins erste ersten erster erstes"),
            words(2, "two second zwei zweite zweiten zweiter zweites"),
            words(3, "three third drei dritte dritten dritter drittes"),
            words(4, "four fourth vier vierte vierten vierter viertes"),
            words(5, "five fifth fünf fünfte fünften fünfter fünftes"),
            words(6, "six sixth sechs sechste sechsten sechster sechstes"),
            words(7, "seven seventh sieben siebte siebten siebter siebtes"),
            words(8, "eight eighth acht achte achten achter achtes"),
            words(9, "nine ninth neun neunte neunten neunter neuntes"),
            words(10, "ten tenth zehn zehnte zehnten zehnter zehntes"),
            words(11, "eleven eleventh elf elfte elften elfter elftes"),
            words(12, "twelve twelfth zwölf zwölfte zwölften zwölfter zwölftes"))
            .entrySet().stream().flatMap(entry -> Arrays.stream(entry.getKey().split(" "))
                    .map(word -> Map.entry(word, entry.getValue())))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private Numerals() {}

    private static Map.Entry<String, Integer> words(int number, String words) {
        return Map.entry(words, number);
    }

    /// The words that are numbers, for patterns.
    static String wordPattern() {
        return String.join("|", WORDS.keySet());
    }

    /// The number that a word is; empty where it is none.
    static OptionalInt of(String word) {
        var small = Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (DIGITS.matcher(small).matches()) {
            return OptionalInt.of(Integer.parseInt(small));
        }
        if (WORDS.containsKey(small)) {
            return OptionalInt.of(WORDS.get(small));
        }
        var kanji = KANJI.matcher(small);
        if (!small.isEmpty() && kanji.matches()) {
            var tens = kanji.group(2).isEmpty() ? 0 : Math.max(1, digit(kanji.group(1)));
            var ones = kanji.group(2).isEmpty() ? digit(kanji.group(1)) : digit(kanji.group(3));
            return OptionalInt.of(10 * tens + ones);
        }
        return ROMAN.matcher(small).matches() ? OptionalInt.of(roman(small)) : OptionalInt.empty();
    }

    private static int digit(String kanji) {
        return kanji.isEmpty() ? 0 : KANJI_DIGITS.indexOf(kanji);
    }

    private static int roman(String small) {
        var sum = 0;
        for (var i = 0; i < small.length(); i++) {
            var value = romanDigit(small.charAt(i));
            var next = i + 1 < small.length() ? romanDigit(small.charAt(i + 1)) : 0;
            sum += value < next ? -value : value;
        }
        return sum;
    }

    private static int romanDigit(char digit) {
        return switch (digit) {
            case 'i' -> 1;
            case 'v' -> 5;
            case 'x' -> 10;
            case 'l' -> 50;
            default -> 100;
        };
    }
}
