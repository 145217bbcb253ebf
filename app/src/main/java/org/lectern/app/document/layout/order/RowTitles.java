package org.lectern.app.document.layout.order;

import java.util.ArrayList;
import java.util.List;
import org.lectern.app.document.layout.line.TextLine;

/// Keeps tables whole over the titles of their parts, such as “Assets”: lines with a single cell between rows, in the column of
/// their labels.
final class RowTitles {
    private static final double NEAR = 2.6; // ems between baselines
    private static final double SAME_BEGIN = 3; // ems
    private static final double SAME_SIZE = 0.12; // relative difference
    private static final int MOST = 2; // titles one below the other
    private static final int LONGEST = 60; // characters
    private static final int FEWEST = 3; // cells of one of the rows around

    private RowTitles() {}

    static List<TextLine> marked(List<TextLine> lines) {
        var marked = new ArrayList<>(lines);
        for (var i = 1; i < lines.size(); i++) {
            var to = i;
            while (to < lines.size() && to - i < MOST && isTitle(lines.get(to), lines.get(to - 1))) {
                to++;
            }
            if (to > i && to < lines.size() && lines.get(i - 1).cells().size() > 1
                    && isRowBelow(lines.get(to), lines.get(to - 1))
                    && Math.max(lines.get(i - 1).cells().size(), lines.get(to).cells().size()) >= FEWEST) {
                for (var title = i; title < to; title++) {
                    marked.set(title, lines.get(title).as(TextLine.Kind.ROW));
                }
            }
        }
        return marked;
    }

    private static boolean isTitle(TextLine line, TextLine above) {
        return line.cells().size() == 1 && line.text().length() <= LONGEST && !line.code()
                && !ColumnOfText.isNumbers(line.text()) && !line.text().endsWith(".") && isBelow(line, above)
                && line.end() < above.end();
    }

    /// Whether the label of a row stands where a title does, which ends before the row's second cell begins.
    private static boolean isRowBelow(TextLine row, TextLine title) {
        return row.cells().size() > 1 && isBelow(row, title)
                && title.end() < row.boxes().get(row.cells().get(1).start()).left();
    }

    private static boolean isBelow(TextLine line, TextLine above) {
        var step = line.across() - above.across();
        return line.direction() == TextLine.Direction.RIGHTWARDS && above.direction() == line.direction() && step > 0
                && line.bounds().top() - above.bounds().bottom() + line.size() < NEAR * line.size()
                && Math.abs(line.begin() - above.begin()) < SAME_BEGIN * line.size()
                && Math.abs(line.size() - above.size()) < SAME_SIZE * line.size();
    }
}
