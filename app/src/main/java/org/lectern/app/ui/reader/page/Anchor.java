package org.lectern.app.ui.reader.page;

import org.lectern.app.ui.reader.PageLayout;

/// A place in the column that stays the same place when the pages change their size.
///
/// @param index of the page, from 0
/// @param part of the page's height above the place
record Anchor(int index, double part) {
    static Anchor of(PageLayout layout, double y) {
        int index = layout.pageAt(y);
        return new Anchor(index, (y - layout.top(index)) / layout.height(index));
    }

    double in(PageLayout layout) {
        return layout.top(index) + part * layout.height(index);
    }
}
