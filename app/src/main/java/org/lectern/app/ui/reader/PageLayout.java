package org.lectern.app.ui.reader;

import java.util.Arrays;
import java.util.List;
import org.lectern.app.document.model.PaperPage;

/// Where the pages stand in one continuous column, in view pixels; known before any page is drawn.
public final class PageLayout {
    static final double GAP = 14;
    static final double MARGIN = 20;

    private final List<PaperPage> pages;
    private final double scale;
    private final double[] tops;
    private final double width;

    /// @param scale view pixels per point
    public PageLayout(List<PaperPage> pages, double scale) {
        this.pages = List.copyOf(pages);
        this.scale = scale;
        this.tops = new double[pages.size() + 1];
        tops[0] = MARGIN;
        for (int i = 0; i < pages.size(); i++) {
            tops[i + 1] = tops[i] + Math.rint(pages.get(i).height() * scale) + GAP;
        }
        this.width = pages.stream().mapToDouble(page -> page.width() * scale).max().orElse(0) + 2 * MARGIN;
    }

    public double scale() {
        return scale;
    }

    public int count() {
        return pages.size();
    }

    public double width() {
        return width;
    }

    public double height() {
        return tops[pages.size()] - GAP + MARGIN;
    }

    /// Upper edge of a page.
    ///
    /// @param index from 0
    public double top(int index) {
        return tops[index];
    }

    public double width(int index) {
        return Math.rint(pages.get(index).width() * scale);
    }

    public double height(int index) {
        return Math.rint(pages.get(index).height() * scale);
    }

    /// Index of the page at a height in the column; the gap belongs to the page above it.
    public int pageAt(double y) {
        int found = Arrays.binarySearch(tops, 0, pages.size(), y);
        return Math.clamp(found >= 0 ? found : -found - 2, 0, pages.size() - 1);
    }
}
