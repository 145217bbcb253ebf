package org.lectern.app.library.about;

import java.text.Normalizer;
import java.util.Locale;

/// International Standard Book Numbers of both lengths and their checksums (ISO 2108).
final class Isbn {
    private static final int SHORT = 10; // digits
    private static final int LONG = 13;
    private static final int SHORT_SUM = 11;
    private static final int X = 10; // what the letter counts as the last digit

    private Isbn() {}

    /// The digits of a number, without its name, hyphens and blanks.
    static String digits(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT)
                .replaceFirst("^ISBN(-1[03]| 1[03](?=:))?:?", "").replaceAll("[\\s\\p{Pd}]", "");
    }

    static boolean isRight(String digits) {
        return switch (digits.length()) {
            case SHORT -> digits.matches("\\d{9}[\\dX]") && shortSum(digits) % SHORT_SUM == 0;
            case LONG -> digits.matches("97[89]\\d{10}") && longSum(digits) % 10 == 0;
            default -> false;
        };
    }

    private static int shortSum(String digits) {
        var sum = 0;
        for (var i = 0; i < SHORT; i++) {
            sum += (SHORT - i) * (digits.charAt(i) == 'X' ? X : digits.charAt(i) - '0');
        }
        return sum;
    }

    private static int longSum(String digits) {
        var sum = 0;
        for (var i = 0; i < LONG; i++) {
            sum += (i % 2 == 0 ? 1 : 3) * (digits.charAt(i) - '0');
        }
        return sum;
    }
}
