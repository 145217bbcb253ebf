package org.lectern.app.answering;

import java.util.List;
import java.util.Optional;
import org.lectern.app.document.model.Region;
import org.lectern.inference.api.TextRange;

/// A passage that holds words of the question; found by these alone, without the model.
public record FoundPassage(int page, String section, String quote, TextRange span, List<Region> regions,
        Optional<OtherDocument> other)
        implements
            Quotation {
    public FoundPassage {
        regions = List.copyOf(regions);
    }

    /// A passage of the document whose conversation it is.
    public FoundPassage(int page, String section, String quote, TextRange span, List<Region> regions) {
        this(page, section, quote, span, regions, Optional.empty());
    }
}
