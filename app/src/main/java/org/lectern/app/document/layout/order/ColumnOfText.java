package org.lectern.app.document.layout.order;

import java.util.List;
import java.util.regex.Pattern;
import org.lectern.app.document.layout.line.Box;
import org.lectern.app.document.layout.line.TextLine;

/// Tells columns of prose, which are read one after the other, from the columns of a table, which are read row by row: lines of
/// prose fill their column and go on in the middle of sentences.
final class ColumnOfText {
    private static final double NARROWEST = 0.2; // of the page's width
    private static final double FILLED = 0.75; // of the column's width by its lines, on average
    static final double GOING_ON = 0.25; // of the lines, that begin as the middle of a sentence does
    private static final double MOST_CELLS = 0.5; // of the lines, that are parted into cells or are numbers
    private static final Pattern NUMBERS = Pattern
            .compile("[\\p{Sc}(~≈<>+±−–—-]*[\\p{Nd}.,'’%‰()\\p{Sc}/*†‡−–—+ -]+(\\p{L}{1,2}\\b)?[%*†‡)]*");
    private static final Pattern NOTHING = Pattern.compile("(?i)n/?a|n\\.a\\.|nil|none|[—–-]+|\\.{2,}|…");

    private static final String BEGIN_OF_NOTHING = "nN—–-.…";

    private ColumnOfText() {}

    /// @param page its width, in points
    static boolean is(List<TextLine> column, double page) {
        var bounds = column.stream().map(TextLine::bounds).reduce(Box.NONE, Box::union);
        var average = column.stream().mapToDouble(line -> line.bounds().width()).average().orElse(0);
        return average > FILLED * bounds.width() && bounds.width() > NARROWEST * page && isProse(column);
    }

    /// Whether sentences go on from line to line.
    static boolean isProse(List<TextLine> column) {
        var goingOn = column.stream().skip(1).filter(line -> goesOn(line.text())).count();
        var cells = column.stream().filter(line -> line.columned() || isNumbers(line.text())).count();
        return goingOn >= GOING_ON * (column.size() - 1) && cells < MOST_CELLS * column.size();
    }

    /// Whether a line begins in the middle of a sentence.
    static boolean goesOn(String line) {
        var first = line.isEmpty() ? ' ' : line.codePointAt(0);
        return Character.isLowerCase(first) || Character.getType(first) == Character.OTHER_LETTER;
    }

    private static boolean hasDigit(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayBeNothing(String text) {
        return !text.isEmpty() && BEGIN_OF_NOTHING.indexOf(text.charAt(0)) >= 0;
    }

    /// Whether it is an amount or several, or the sign of a missing one.
    static boolean isNumbers(String text) {
        return hasDigit(text) ? NUMBERS.matcher(text).matches() : mayBeNothing(text) && NOTHING.matcher(text).matches();
    }
}
