package org.lectern.app.document.layout;

import java.util.ArrayList;
import java.util.List;
import org.lectern.app.document.model.GlyphBoxes;
import org.lectern.app.document.model.PageRegion;
import org.lectern.app.document.model.TextSpan;

/// The boxes of all pages of a document.
final class GlyphStore implements GlyphBoxes {
    private final List<PageGlyphs> pages;

    GlyphStore(List<PageGlyphs> pages) {
        this.pages = List.copyOf(pages);
    }

    @Override
    public List<PageRegion> regions(TextSpan span) {
        var regions = new ArrayList<PageRegion>();
        pages.forEach(page -> page.collect(span, regions));
        return regions;
    }
}
