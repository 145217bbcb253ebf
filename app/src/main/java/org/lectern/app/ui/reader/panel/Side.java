package org.lectern.app.ui.reader.panel;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/// What the panel beside the pages can show.
public enum Side {
    OUTLINE("side.outline", Material2MZ.TOC), PAGES("side.pages", Material2MZ.VIEW_MODULE),
    MARKS("side.marks", Material2AL.BOOKMARKS), FIND("side.find", Material2AL.FIND_IN_PAGE);

    private final String words;
    private final Ikon icon;

    Side(String words, Ikon icon) {
        this.words = words;
        this.icon = icon;
    }

    String words() {
        return words;
    }

    Ikon icon() {
        return icon;
    }
}
