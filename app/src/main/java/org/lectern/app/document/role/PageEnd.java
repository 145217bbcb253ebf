package org.lectern.app.document.role;

/// The number of a page at the end of a line, apart from what comes before it: "Tides . . . . 12", "Preface ix".
final class PageEnd {
    private static final String BEFORE = " \t.·…_|";
    private static final String ROMAN = "ivxlc";
    private static final int MOST_DIGITS = 4;
    private static final int LONGEST_NUMERAL = 7;
    private static final int FEWEST_DOTS = 3;

    private PageEnd() {}

    /// Where the number begins; below 0 where there is none.
    static int start(String line) {
        var digits = numberOf(line, line.length(), true);
        var start = digits > 0 ? line.length() - digits : line.length() - numberOf(line, line.length(), false);
        var known = start < line.length() && line.length() - start <= (digits > 0 ? MOST_DIGITS : LONGEST_NUMERAL);
        return known && start > 0 && BEFORE.indexOf(line.charAt(start - 1)) >= 0 ? start : -1;
    }

    private static int numberOf(String line, int end, boolean digits) {
        var at = end;
        while (at > 0 && (digits ? isDigit(line.charAt(at - 1)) : ROMAN.indexOf(line.charAt(at - 1)) >= 0)) {
            at--;
        }
        return end - at;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /// The line without the number and what leads to it.
    static String without(String line) {
        var end = start(line);
        while (end > 0 && BEFORE.indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return end < 0 ? line : line.substring(0, end);
    }

    /// The number; 0 if it is one of the Romans', below 0 where there is none.
    static int value(String line) {
        var start = start(line);
        return start < 0 ? -1 : isDigit(line.charAt(start)) ? Integer.parseInt(line.substring(start)) : 0;
    }

    /// Whether dots lead to the number.
    static boolean hasLeader(String line) {
        var start = start(line);
        if (start < 0 || !isDigit(line.charAt(start))) {
            return false;
        }
        var dots = 0;
        for (var at = start - 1; at >= 0 && BEFORE.indexOf(line.charAt(at)) >= 0; at--) {
            dots += line.charAt(at) == ' ' || line.charAt(at) == '|' ? 0 : line.charAt(at) == '…' ? FEWEST_DOTS : 1;
        }
        return dots >= FEWEST_DOTS;
    }
}
