package org.lectern.app.document.layout.order;

import org.lectern.app.document.layout.PageLines;

/// Puts the lines of a page into the order in which they are read, whatever the order in which they are drawn, and brings the
/// rows of tables together.
public final class ReadingOrder {
    private ReadingOrder() {}

    public static PageLines of(PageLines page) {
        var lines = LineNumbers.without(page.lines());
        lines = DropCaps.joined(UpwardRuns.turned(lines));
        lines = Gutters.cut(lines, page.width());
        lines = ColumnsOfNumbers.joined(lines);
        lines = PlaceOrder.of(lines, page.width());
        return AlignedCells.found(page.with(WrappedCells.joined(lines)));
    }
}
