package org.lectern.app.answering;

import java.util.List;
import org.lectern.app.document.model.FlowRegion;
import org.lectern.app.document.model.Region;
import org.lectern.app.document.model.TextSpan;

/// A passage that the answer attended to.
///
/// @param number 1, 2, 3 as shown in the answer and on the card
/// @param chunk index of its chunk in the study
/// @param page number of the page on which it begins, from 1
/// @param section titles from the outermost inwards, joined by " › "; empty where the document has none
/// @param quote its sentences, as they stand in the document, on one line
/// @param score attention share of its chunk, 0 to 1
/// @param regions where its sentences stand on the pages
public record Evidence(
        int number,
        int chunk,
        int page,
        String section,
        String quote,
        double score,
        TextSpan span,
        List<Region> regions) {
    public Evidence {
        regions = List.copyOf(regions);
    }

    /// Whether it stands in flowing text, where a section says more than the number of a page.
    public boolean flows() {
        return !regions.isEmpty() && regions.getFirst() instanceof FlowRegion;
    }
}
