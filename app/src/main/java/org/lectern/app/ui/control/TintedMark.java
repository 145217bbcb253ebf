package org.lectern.app.ui.control;

import java.util.List;
import org.lectern.app.document.model.PageRegion;

/// A highlight of the reader's own on one page.
///
/// @param style class of its colour
/// @param regions on that page
/// @param noted whether it has a note
public record TintedMark(String style, List<PageRegion> regions, boolean noted) {
    public TintedMark {
        regions = List.copyOf(regions);
    }
}
