package org.lectern.app.document.layout.order;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.lectern.app.document.layout.line.TextLine;

/// Brings tables that are drawn column by column together: numbers that stand below each other, beside lines on the same
/// height, go into the rows of those.
final class ColumnsOfNumbers {
    private static final int FEWEST = 3; // numbers below each other
    private static final double MATCHED = 0.6; // of them, that have a line beside them
    private static final double SAME_LINE = 0.4; // em
    private static final double FARTHEST = 4; // ems between numbers of a column

    private static final Pattern WORD = Pattern.compile("\\p{L}{3}");

    private ColumnsOfNumbers() {}

    static List<TextLine> joined(List<TextLine> lines) {
        var joined = new ArrayList<>(lines);
        for (var from = 0; from < joined.size();) {
            var to = endOfColumn(joined, from);
            if (to - from >= FEWEST) {
                from += join(joined, from, to);
            } else {
                from++;
            }
        }
        return joined;
    }

    /// Where the numbers that are drawn below each other from here on end.
    private static int endOfColumn(List<TextLine> lines, int from) {
        var to = from;
        while (to < lines.size() && isNumbers(lines.get(to))
                && (to == from || isBelow(lines.get(to), lines.get(to - 1)))) {
            to++;
        }
        return to;
    }

    private static boolean isNumbers(TextLine line) {
        return line.direction() == TextLine.Direction.RIGHTWARDS && !line.code() && ColumnOfText.isNumbers(line.text());
    }

    private static boolean isBelow(TextLine line, TextLine last) {
        var step = line.across() - last.across();
        return step > 0 && step < FARTHEST * line.size() && line.bounds().left() < last.bounds().right()
                && last.bounds().left() < line.bounds().right();
    }

    /// Moves the numbers of a column into their rows.
    ///
    /// @return how many lines stay where they were
    private static int join(List<TextLine> lines, int from, int to) {
        var rows = new ArrayList<Integer>();
        for (var i = from; i < to; i++) {
            rows.add(row(lines, i, from, to));
        }
        var labels = rows.stream().filter(row -> row >= 0).map(lines::get).toList();
        var worded = labels.stream().filter(line -> WORD.matcher(line.text()).find()).count();
        if (labels.size() < MATCHED * rows.size() || worded * 2 < labels.size() || ColumnOfText.isProse(labels)) {
            return to - from;
        }
        var stay = 0;
        var gone = new ArrayList<Integer>();
        for (var i = from; i < to; i++) {
            var row = rows.get(i - from);
            if (row < 0) {
                stay++;
            } else {
                lines.set(row, lines.get(row).then(lines.get(i), " "));
                gone.add(i);
            }
        }
        gone.reversed().forEach(i -> lines.remove((int) i));
        return stay;
    }

    /// The line that ends before a number on the same height, the nearest one; -1 for none.
    private static int row(List<TextLine> lines, int number, int from, int to) {
        var line = lines.get(number);
        var nearest = -1;
        for (var i = 0; i < lines.size(); i++) {
            var other = lines.get(i);
            if ((i < from || i >= to) && other.direction() == line.direction()
                    && Math.abs(other.across() - line.across()) < SAME_LINE * line.size()
                    && other.bounds().right() <= line.bounds().left()
                    && (nearest < 0 || other.bounds().right() > lines.get(nearest).bounds().right())) {
                nearest = i;
            }
        }
        return nearest;
    }
}
