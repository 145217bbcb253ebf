package org.lectern.app.ui.reader.marks;

import org.lectern.app.ui.reader.ReaderViewModel;

/// What of the shown document is in view, as bookmarks need it: the page, or in flowing text about what the window shows.
record PlaceInView(ReaderViewModel reader) {
    private static final int NEAR = 900; // characters of flowing text that are about a window

    /// From 1.
    int page() {
        var shown = reader.documentProperty().get();
        return shown.format().flows() ? reader.placeProperty().get().page() : reader.pageProperty().get();
    }

    /// Where it begins in the text.
    int offset() {
        var shown = reader.documentProperty().get();
        var span = shown.pages().get(Math.clamp(page(), 1, shown.pages().size()) - 1).span();
        return shown.format().flows()
                ? span.start() + (int) Math.round(reader.placeProperty().get().part() * span.length())
                : span.start();
    }

    /// Whether a bookmark belongs to it.
    boolean isAt(PlacedMark bookmark) {
        var shown = reader.documentProperty().get();
        if (shown == null || !shown.format().flows()) {
            return bookmark.mark().quote().page().number() == reader.pageProperty().get();
        }
        var start = bookmark.span().orElse(bookmark.mark().quote().span()).start();
        return start >= offset() - 1 && start <= offset() + NEAR && shown.pageAt(start).number() == page();
    }
}
