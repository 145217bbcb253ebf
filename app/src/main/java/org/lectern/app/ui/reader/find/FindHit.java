package org.lectern.app.ui.reader.find;

import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.FlowPage;
import org.lectern.app.document.model.TextSpan;

/// A place at which the words stand that were looked for in the shown document.
///
/// @param page from 1
/// @param part title of the part of a flowing document; empty on paper
/// @param span in the document's text
/// @param before what stands before it, on one line
/// @param match the words as they stand there
/// @param after what stands behind it, on one line
public record FindHit(int page, String part, TextSpan span, String before, String match, String after) {
    private static final int BEFORE = 30; // characters
    private static final int AFTER = 70;

    static FindHit of(Document document, TextSpan span) {
        var text = document.text();
        var from = Math.max(0, span.start() - BEFORE);
        var to = Math.min(text.length(), span.end() + AFTER);
        var page = document.pageAt(span.start());
        return new FindHit(page.number(), page instanceof FlowPage flow ? flow.title() : "", span,
                (from > 0 ? "…" : "") + line(text.substring(from, span.start())), line(span.of(text)),
                line(text.substring(span.end(), to)) + (to < text.length() ? "…" : ""));
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
