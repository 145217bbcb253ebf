package org.lectern.app.ui.reader.marks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import org.lectern.app.document.model.PageRegion;
import org.lectern.app.ui.control.TintedMark;
import org.lectern.app.ui.reader.ReaderViewModel;
import org.lectern.app.ui.reader.selection.PagePoint;

/// The reader's own highlights as they lie on pages of paper; counted out for pages that are in view, once for each.
public final class PageTints {
    private final ReaderViewModel reader;
    private final MarksViewModel marks;
    private final Map<Integer, List<TintedMark>> onPages = new HashMap<>();

    public PageTints(ReaderViewModel reader, MarksViewModel marks) {
        this.reader = reader;
        this.marks = marks;
        InvalidationListener changed = any -> onPages.clear();
        marks.marks().addListener(changed);
        reader.documentProperty().addListener(changed);
    }

    /// The highlights of a page; the same list until something changes.
    ///
    /// @param page from 1
    public List<TintedMark> of(int page) {
        return onPages.computeIfAbsent(page, number -> on(number).stream()
                .map(one -> new TintedMark(MarkStyle.of(one.mark().tint()), regions(one, number),
                        !one.mark().note().isEmpty()))
                .toList());
    }

    private List<PlacedMark> on(int page) {
        return marks.in(reader.documentProperty().get().pages().get(page - 1).span());
    }

    private List<PageRegion> regions(PlacedMark mark, int page) {
        return reader.text().orElseThrow().regions(mark.span().orElseThrow(), page);
    }

    /// The highlight at a place, of several the one that lies on top.
    public Optional<PlacedMark> at(PagePoint point) {
        return on(point.page()).stream()
                .filter(one -> regions(one, point.page()).stream().anyMatch(region -> holds(region, point)))
                .reduce((below, above) -> above);
    }

    private static boolean holds(PageRegion region, PagePoint point) {
        return point.x() >= region.x() && point.x() <= region.x() + region.width() && point.y() >= region.y()
                && point.y() <= region.y() + region.height();
    }

    /// Whether a page has a bookmark.
    public boolean isBookmarked(int page) {
        return marks.marks().stream()
                .anyMatch(one -> one.mark().isBookmark() && one.mark().quote().page().number() == page);
    }
}
