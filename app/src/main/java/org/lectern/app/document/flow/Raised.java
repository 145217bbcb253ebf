package org.lectern.app.document.flow;

/// Small raised digits, so that the mark of a note or an exponent does not run into the word before it.
public final class Raised {
    private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Raised() {}

    /// Whether raised characters are a number, and so can be written with raised digits.
    public static boolean isNumber(String raised) {
        return raised.strip().matches("[0-9]{1,4}");
    }

    /// The number with raised digits; anything else in brackets.
    public static String of(String mark) {
        var number = mark.strip();
        if (!isNumber(number)) {
            return "[" + number + "]";
        }
        var raised = new StringBuilder();
        number.chars().forEach(digit -> raised.append(DIGITS.charAt(digit - '0')));
        return raised.toString();
    }
}
