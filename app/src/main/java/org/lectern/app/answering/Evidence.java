package org.lectern.app.answering;

import java.util.List;
import java.util.Optional;
import org.lectern.app.document.model.Region;
import org.lectern.inference.api.TextRange;

/// A passage that the answer attended to.
///
/// @param number 1, 2, 3 as shown in the answer and on the card
/// @param chunk index of its chunk in the study
/// @param page number of the page on which it begins, from 1
/// @param section titles from the outermost inwards, joined by " › "; empty where the document has none
/// @param quote its sentences, as they stand in the document, on one line
/// @param score relevance of its chunk, 0 to 1
/// @param regions where its sentences stand on the pages
/// @param other the document, where it is not the one whose conversation it is
public record Evidence(
        int number,
        int chunk,
        int page,
        String section,
        String quote,
        double score,
        TextRange span,
        List<Region> regions,
        Optional<OtherDocument> other)
        implements
            Quotation {
    public Evidence {
        regions = List.copyOf(regions);
    }

    /// A passage of the document whose conversation it is.
    public Evidence(int number, int chunk, int page, String section, String quote, double score, TextRange span,
            List<Region> regions) {
        this(number, chunk, page, section, quote, score, span, regions, Optional.empty());
    }
}
