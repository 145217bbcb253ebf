package org.lectern.app.answering;

import java.util.List;
import java.util.Optional;
import org.lectern.app.document.model.FlowRegion;
import org.lectern.app.document.model.Region;
import org.lectern.inference.api.TextRange;

/// Sentences of a document, word for word, and where they stand.
public sealed interface Quotation permits Evidence, FoundPassage {
    /// The document it stands in, empty for the one whose conversation it belongs to.
    Optional<OtherDocument> other();

    /// Number of the page on which it begins, from 1.
    int page();

    /// Titles from the outermost inwards, joined by " › "; empty where the document has none.
    String section();

    /// As they stand in the document, on one line.
    String quote();

    /// In the document's text.
    TextRange span();

    /// Where its sentences stand on the pages.
    List<Region> regions();

    /// Whether it stands in flowing text, where a section says more than the number of a page.
    default boolean flows() {
        return !regions().isEmpty() && regions().getFirst() instanceof FlowRegion;
    }
}
