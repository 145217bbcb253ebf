package org.lectern.app.ui.reader;

import java.util.Arrays;
import java.util.List;
import javafx.geometry.Rectangle2D;
import org.lectern.app.document.model.PageRegion;
import org.lectern.app.document.model.PaperPage;

/// Where the pages stand, in rows of one or two below each other, in view pixels; known before any page is drawn.
public final class PageLayout {
    /// View pixels between rows.
    public static final double GAP = 14;
    /// View pixels around the pages.
    public static final double MARGIN = 20;

    /// Of no document.
    public static final PageLayout EMPTY = new PageLayout(List.of(), 1, PageRows.SINGLE, 0);

    private static final double BETWEEN = 6;
    private static final int QUARTERS = 4;

    private final List<PaperPage> pages;
    private final double scale;
    private final PageRows rows;
    private final int turn;
    private final double[] tops; // of rows, and where the next one would be
    private final double widest;

    /// @param scale view pixels per point
    /// @param turn quarters of a turn, clockwise, 0 to 3
    public PageLayout(List<PaperPage> pages, double scale, PageRows rows, int turn) {
        this.pages = List.copyOf(pages);
        this.scale = scale;
        this.rows = rows;
        this.turn = turn;
        int count = pages.isEmpty() ? 0 : rows.row(pages.size() - 1) + 1;
        this.tops = new double[count + 1];
        tops[0] = MARGIN;
        for (int row = 0; row < count; row++) {
            int first = rows.first(row);
            tops[row + 1] = tops[row] + Math.max(height(first), height(last(row))) + GAP;
        }
        this.widest = widest(pages, turn, rows) * scale + between(rows);
    }

    /// Width of the widest row in points; two pages side by side have the width of the wider one each.
    static double widest(List<PaperPage> pages, int turn, PageRows rows) {
        double widest = pages.stream().mapToDouble(page -> isUpright(turn) ? page.width() : page.height()).max()
                .orElse(0);
        return rows == PageRows.SINGLE ? widest : 2 * widest;
    }

    /// View pixels between pages side by side.
    static double between(PageRows rows) {
        return rows == PageRows.SINGLE ? 0 : BETWEEN;
    }

    /// Height of the highest page in points.
    static double highest(List<PaperPage> pages, int turn) {
        return pages.stream().mapToDouble(page -> isUpright(turn) ? page.height() : page.width()).max().orElse(0);
    }

    private static boolean isUpright(int turn) {
        return turn % 2 == 0;
    }

    public double scale() {
        return scale;
    }

    /// Quarters of a turn, clockwise, 0 to 3.
    public int turn() {
        return turn;
    }

    public int count() {
        return pages.size();
    }

    public double width() {
        return widest + 2 * MARGIN;
    }

    public double height() {
        return tops[tops.length - 1] - GAP + MARGIN;
    }

    /// Upper edge of a page.
    ///
    /// @param index from 0
    public double top(int index) {
        return tops[rows.row(index)];
    }

    /// Left edge of a page, as far from the middle of the column; negative at the left.
    public double left(int index) {
        if (rows == PageRows.SINGLE) {
            return -width(index) / 2;
        }
        return rows.isAtRight(index) ? BETWEEN / 2 : -BETWEEN / 2 - width(index);
    }

    public double width(int index) {
        return Math.rint((isUpright(turn) ? pages.get(index).width() : pages.get(index).height()) * scale);
    }

    public double height(int index) {
        return Math.rint((isUpright(turn) ? pages.get(index).height() : pages.get(index).width()) * scale);
    }

    /// Index of the first page in the row at a height in the column; the gap belongs to the row above it.
    public int pageAt(double y) {
        int found = Arrays.binarySearch(tops, 0, Math.max(1, tops.length - 1), y);
        int row = Math.clamp(found >= 0 ? found : -found - 2, 0, Math.max(0, tops.length - 2));
        return rows.first(row);
    }

    /// Index of the last page beside another.
    public int lastBeside(int index) {
        return last(rows.row(index));
    }

    private int last(int row) {
        return Math.min(rows.first(row + 1), pages.size()) - 1;
    }

    /// The page with which the row begins that is so many rows further on, or the nearest there is.
    public int beside(int index, int on) {
        return rows.first(Math.clamp(rows.row(index) + on, 0, Math.max(0, tops.length - 2)));
    }

    /// A part of a page as it lies on the turned page, from that page's upper left corner.
    public Rectangle2D place(PageRegion region) {
        PaperPage page = pages.get(region.page() - 1);
        double right = page.width() - region.x() - region.width();
        double below = page.height() - region.y() - region.height();
        double width = Math.max(0, isUpright(turn) ? region.width() : region.height()) * scale;
        double height = Math.max(0, isUpright(turn) ? region.height() : region.width()) * scale;
        return switch (turn % QUARTERS) {
            case 1 -> new Rectangle2D(below * scale, region.x() * scale, width, height);
            case 2 -> new Rectangle2D(right * scale, below * scale, width, height);
            case 3 -> new Rectangle2D(region.y() * scale, right * scale, width, height);
            default -> new Rectangle2D(region.x() * scale, region.y() * scale, width, height);
        };
    }
}
