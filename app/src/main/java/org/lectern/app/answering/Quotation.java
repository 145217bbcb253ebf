package org.lectern.app.answering;

import java.util.List;
import java.util.Optional;
import org.lectern.app.document.model.DocumentRef;
import org.lectern.app.document.model.PageName;
import org.lectern.app.document.model.Place;
import org.lectern.app.document.model.Region;
import org.lectern.inference.api.TextRange;

/// Sentences of a document, word for word, and where they stand.
public sealed interface Quotation permits Evidence, NearPassage {
    Place place();

    /// Titles from the outermost inwards, joined by " › "; empty where the document has none.
    String section();

    /// Whether it stands in another document than the one whose conversation it belongs to.
    boolean isElsewhere();

    /// The document it stands in, empty for the one whose conversation it belongs to.
    default Optional<DocumentRef> other() {
        return isElsewhere() ? Optional.of(place().document()) : Optional.empty();
    }

    /// The page on which it begins.
    default PageName pageName() {
        return place().name();
    }

    /// Number of the page on which it begins, from 1.
    default int page() {
        return place().page();
    }

    /// As they stand in the document, on one line.
    default String quote() {
        return place().quote();
    }

    /// In the document's text.
    default TextRange span() {
        return place().span();
    }

    /// Where its sentences stand on the pages.
    default List<Region> regions() {
        return place().regions();
    }

    /// Whether it stands in flowing text, where a section says more than the number of a page.
    default boolean flows() {
        return place().flows();
    }
}
