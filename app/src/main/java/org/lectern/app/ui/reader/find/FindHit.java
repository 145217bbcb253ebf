package org.lectern.app.ui.reader.find;

import java.util.Optional;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.FlowPage;
import org.lectern.app.document.model.PageName;
import org.lectern.inference.api.TextRange;
import org.lectern.app.document.words.Excerpt;

/// A place at which the words stand that were looked for in the shown document.
///
/// @param name of its page
/// @param part title of the part of a flowing document, where it has one
/// @param span in the document's text
public record FindHit(PageName name, Optional<String> part, TextRange span, Excerpt excerpt) {
    static FindHit of(Document document, TextRange span) {
        var page = document.pageAt(span.start());
        return new FindHit(document.nameAt(span.start()), page instanceof FlowPage flow && !flow.title().isEmpty()
                ? Optional.of(flow.title())
                : Optional.empty(), span, Excerpt.of(document.text(), span));
    }

    /// Number of its page, from 1.
    int page() {
        return name.number();
    }
}
