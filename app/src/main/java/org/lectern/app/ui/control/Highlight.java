package org.lectern.app.ui.control;

import java.util.List;
import org.lectern.app.document.model.Region;

/// The places of one passage, marked in the colour of its number.
public record Highlight(int number, List<Region> regions) {
    /// Number of a place that is not a passage of an answer.
    public static final int PLACE = 0;

    public Highlight {
        regions = List.copyOf(regions);
    }
}
