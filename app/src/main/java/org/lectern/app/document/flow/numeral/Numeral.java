package org.lectern.app.document.flow.numeral;

import java.util.Locale;

/// Numbers as lists show them: in digits, letters or Roman numerals.
public final class Numeral {
    /// The ordinal numbers of languages that put a point behind them.
    public static final String ORDINAL_POINT = "ordinalPoint";

    private static final int LETTERS = 26;

    private Numeral() {}

    /// @param format as Word names it, "ordinal", "cardinalText" and "ordinalText" being English, "ordinalPoint" as in German and
    /// others; digits for any other
    public static String of(int number, String format) {
        return switch (format) {
            case "lowerLetter" -> letters(number).toLowerCase(Locale.ROOT);
            case "upperLetter" -> letters(number);
            case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
            case "upperRoman" -> roman(number);
            case "ordinal" -> number + ending(number);
            case ORDINAL_POINT -> number + ".";
            case "decimalZero" -> "%02d".formatted(number);
            case "cardinalText" -> SpelledNumerals.cardinal(number);
            case "ordinalText" -> SpelledNumerals.ordinal(number);
            default -> SignNumerals.of(number, format).orElseGet(() -> Integer.toString(number));
        };
    }

    private static String ending(int number) {
        var teens = number / 10 % 10 == 1;
        return switch (teens ? 0 : number % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }

    private static String letters(int number) {
        var letter = String.valueOf((char) ('A' + Math.floorMod(number - 1, LETTERS)));
        return letter.repeat(Math.clamp((number - 1) / LETTERS + 1, 1, 5));
    }

    private static String roman(int number) {
        var values = new int[]{1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        var signs = new String[]{"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        var roman = new StringBuilder();
        var rest = Math.clamp(number, 0, 9999);
        for (var i = 0; i < values.length; i++) {
            for (; rest >= values[i]; rest -= values[i]) {
                roman.append(signs[i]);
            }
        }
        return roman.toString();
    }
}
