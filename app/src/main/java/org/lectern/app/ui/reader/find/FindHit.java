package org.lectern.app.ui.reader.find;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.app.document.model.Comment;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.FlowPage;
import org.lectern.app.document.model.PageName;
import org.lectern.inference.api.TextRange;
import org.lectern.app.document.words.Excerpt;

/// A place at which the words stand that were looked for in the shown document.
///
/// @param name of its page
/// @param part title of the part of a flowing document, where it has one
/// @param author of the comment in which they stand, empty where it has none; null for the document's own text
/// @param span in the document's text; of a comment what it marks, or where it stands
public record FindHit(PageName name, Optional<String> part, @Nullable String author, TextRange span, Excerpt excerpt) {
    static FindHit of(Document document, TextRange span) {
        var page = document.pageAt(span.start());
        return new FindHit(document.nameAt(span.start()), page instanceof FlowPage flow && !flow.title().isEmpty()
                ? Optional.of(flow.title())
                : Optional.empty(), null, span, Excerpt.of(document.text(), span));
    }

    /// A comment as a place.
    ///
    /// @param words in what it says
    static FindHit of(Document document, Comment comment, TextRange words) {
        var said = comment.words().isEmpty() ? comment.span().of(document.text()) : comment.words();
        return new FindHit(document.nameOf(comment.page()), Optional.empty(), comment.author(), comment.span(),
                Excerpt.of(said, words));
    }

    /// Number of its page, from 1.
    int page() {
        return name.number();
    }
}
