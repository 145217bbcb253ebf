package org.lectern.app.document.layout;

import java.util.ArrayList;
import java.util.List;
import org.lectern.app.document.model.Region;
import org.lectern.app.document.model.TextRegions;
import org.lectern.app.document.model.TextSpan;

/// The boxes of all pages of a document.
final class GlyphStore implements TextRegions {
    private final List<PageGlyphs> pages;

    GlyphStore(List<PageGlyphs> pages) {
        this.pages = List.copyOf(pages);
    }

    @Override
    public List<Region> of(TextSpan span) {
        var regions = new ArrayList<Region>();
        pages.forEach(page -> page.collect(span, regions));
        return regions;
    }
}
