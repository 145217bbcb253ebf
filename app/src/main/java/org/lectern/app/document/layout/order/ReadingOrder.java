package org.lectern.app.document.layout.order;

import org.lectern.app.document.layout.PageLines;

/// Puts the lines of a page into the order in which they are read, whatever the order in which they are drawn, and brings the
/// rows of tables together.
public final class ReadingOrder {
    private static final int MOST = 1_000_000; // characters that are ordered; a page with more is a drawing, or an attack

    private ReadingOrder() {}

    /// A page with more characters than anybody reads keeps the order in which it is drawn.
    public static PageLines of(PageLines page) {
        if (page.lines().stream().mapToLong(line -> line.text().length()).sum() > MOST) {
            return page;
        }
        var lines = LineNumbers.without(StackedGlyphs.joined(page.lines()));
        lines = CodeLines.found(DropCaps.joined(UpwardRuns.turned(lines)));
        lines = Gutters.cut(lines, page.width());
        lines = ColumnsOfNumbers.joined(lines);
        lines = PlaceOrder.of(lines, page.width());
        lines = AlignedCells.found(page.with(WrappedCells.joined(lines))).lines();
        return page.with(RowTitles.marked(WrappedWords.joined(HeadCells.found(lines))));
    }
}
