package org.lectern.app.document.role;

import java.util.Locale;

/// Numbers as the Romans wrote them.
final class RomanNumeral {
    private static final String LETTERS = "ivxlcdm";
    private static final int[] VALUES = {1, 5, 10, 50, 100, 500, 1000};

    private RomanNumeral() {}

    /// @param numeral of the letters I, V, X, L, C, D and M, large or small
    static int value(String numeral) {
        var sum = 0;
        var letters = numeral.toLowerCase(Locale.ROOT);
        for (var i = 0; i < letters.length(); i++) {
            var value = VALUES[LETTERS.indexOf(letters.charAt(i))];
            var next = i + 1 < letters.length() ? VALUES[LETTERS.indexOf(letters.charAt(i + 1))] : 0;
            sum += value < next ? -value : value;
        }
        return sum;
    }
}
