package org.lectern.app.document.layout.order;

import java.util.ArrayList;
import java.util.List;
import org.lectern.app.document.layout.line.TextLine;

/// Puts the lines of a label that is too long for its column into the row that it belongs to: before its numbers, or behind
/// its first line.
final class WrappedCells {
    private static final double LEADING = 1.5; // ems between baselines, at most
    private static final double SAME_BEGIN = 3; // ems that the second line may stand further in
    private static final double SAME_SIZE = 0.12; // relative difference
    private static final double BEFORE = 0.3; // em

    private WrappedCells() {}

    static List<TextLine> joined(List<TextLine> lines) {
        var joined = new ArrayList<>(lines);
        for (var i = 1; i < joined.size(); i++) {
            var last = joined.get(i - 1);
            var line = joined.get(i);
            if (isRow(last) && goesOn(last, line) && isLabel(line, last)) {
                joined.set(i - 1, inserted(last, line));
                joined.remove(i);
                i--;
            } else if (isRow(line) && goesOn(last, line) && isLabel(last, line) && isRowNear(joined, i)) {
                joined.set(i - 1, inFront(last, line));
                joined.remove(i);
                i--;
            }
        }
        return joined;
    }

    /// A label and a number, or several.
    private static boolean isRow(TextLine line) {
        return line.columned() && line.direction() == TextLine.Direction.RIGHTWARDS
                && !ColumnOfText.isNumbers(line.cells().getFirst().of(line.text()))
                && line.cells().stream().skip(1).allMatch(cell -> ColumnOfText.isNumbers(cell.of(line.text())));
    }

    /// Whether the line before or after the next ones is a row, too.
    private static boolean isRowNear(List<TextLine> lines, int row) {
        return (row + 1 < lines.size() && isRow(lines.get(row + 1))) || (row > 1 && isRow(lines.get(row - 2)));
    }

    /// Whether the second line begins in the middle of what the first one says.
    private static boolean goesOn(TextLine first, TextLine second) {
        var step = second.across() - first.across();
        var in = second.begin() - first.begin();
        return step > 0 && step < LEADING * second.size() && first.direction() == second.direction()
                && Math.abs(first.size() - second.size()) < SAME_SIZE * second.size()
                && Character.isLowerCase(second.text().codePointAt(0)) && in > -BEFORE * second.size()
                && in < SAME_BEGIN * second.size();
    }

    /// Whether a line without cells stands in the column of a row's label.
    private static boolean isLabel(TextLine line, TextLine row) {
        var second = row.cells().get(1);
        return !line.columned() && line.end() < row.boxes().get(second.start()).left();
    }

    private static TextLine inserted(TextLine row, TextLine label) {
        var first = row.cells().getFirst();
        var second = row.cells().get(1);
        var whole = row.part(0, first.end()).then(label, " ").whole();
        return whole.then(row.part(second.start(), row.text().length()), " ");
    }

    private static TextLine inFront(TextLine label, TextLine row) {
        var first = row.cells().getFirst();
        var second = row.cells().get(1);
        var whole = label.then(row.part(0, first.end()), " ").whole();
        var all = whole.then(row.part(second.start(), row.text().length()), " ");
        return new TextLine(all.text(), all.boxes(), all.bounds(), row.style(), row.across(), row.direction(),
                all.cells());
    }
}
