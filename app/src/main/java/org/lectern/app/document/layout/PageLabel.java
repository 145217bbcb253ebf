package org.lectern.app.document.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A number that may be that of a page.
///
/// @param kind "arabic" or "roman"
record PageLabel(String kind, int value) {
    private static final Pattern FIRST = Pattern.compile("^\\W{0,2}(\\d{1,5}|[ivxlcIVXLC]{1,8})(?=\\W|$)");
    private static final Pattern LAST = Pattern.compile("(?<!\\w)(\\d{1,5}|[ivxlcIVXLC]{1,8})\\W{0,2}$");
    private static final String ROMAN = "ivxlc";
    private static final int[] VALUES = {1, 5, 10, 50, 100};

    /// The numbers with which a line begins and ends.
    static List<PageLabel> in(String line) {
        var labels = new ArrayList<PageLabel>();
        for (var place : List.of(FIRST, LAST)) {
            var found = place.matcher(line);
            if (found.find()) {
                labels.add(of(found.group(1)));
            }
        }
        return labels;
    }

    private static PageLabel of(String number) {
        return Character.isDigit(number.charAt(0))
                ? new PageLabel("arabic", Integer.parseInt(number))
                : new PageLabel("roman", roman(number.toLowerCase(Locale.ROOT)));
    }

    private static int roman(String number) {
        var sum = 0;
        for (var i = 0; i < number.length(); i++) {
            var value = VALUES[ROMAN.indexOf(number.charAt(i))];
            var next = i + 1 < number.length() ? VALUES[ROMAN.indexOf(number.charAt(i + 1))] : 0;
            sum += value < next ? -value : value;
        }
        return sum;
    }
}
