package org.lectern.app.ui.control;

import java.util.List;
import org.lectern.app.document.model.PageRegion;

/// The rectangles of one passage, marked in the colour of its number.
public record Highlight(int number, List<PageRegion> regions) {
    public Highlight {
        regions = List.copyOf(regions);
    }
}
