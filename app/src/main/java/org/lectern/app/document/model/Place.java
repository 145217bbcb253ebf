package org.lectern.app.document.model;

import java.util.List;
import org.lectern.inference.api.TextRange;

/// Where words stand: what evidence, found passages and search hits lead to.
///
/// @param document in which they stand
/// @param name of the page on which they begin
/// @param span in the document's text
/// @param regions on the pages; empty while the document has not been read
/// @param quote the words, on one line
public record Place(DocumentRef document, PageName name, TextRange span, List<Region> regions, String quote) {
    public Place {
        regions = List.copyOf(regions);
    }

    /// Number of the page on which they begin, from 1.
    public int page() {
        return name.number();
    }

    /// Whether it is in flowing text, where a section says more than the number of a page.
    public boolean flows() {
        return !regions.isEmpty() && regions.getFirst() instanceof FlowRegion;
    }
}
