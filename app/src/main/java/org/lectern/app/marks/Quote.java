package org.lectern.app.marks;

import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.PageName;
import org.lectern.inference.api.TextRange;

/// Words of a document with a little of what stands around them, so that their place is found again where the text is read
/// otherwise.
///
/// @param page on which they begin
/// @param span in the text as it was read then
/// @param words in that span; empty for a place on a page without words
/// @param before what stood before them
/// @param after what stood behind them
public record Quote(PageName page, TextRange span, String words, String before, String after) {
    /// Characters that are quoted at most; what is longer is cut.
    public static final int MOST = 10_000;

    private static final int AROUND = 40; // characters
    private static final int BEGINNING = 60; // characters that tell a place

    /// Some words.
    public static Quote of(Document document, TextRange span) {
        var cut = new TextRange(span.start(), Math.min(span.end(), span.start() + MOST));
        return of(document, document.nameAt(cut.start()), cut);
    }

    /// The place at an offset, told by the words that begin there.
    ///
    /// @param page on which it is, from 1
    public static Quote at(Document document, int page, int offset) {
        var end = document.pages().get(page - 1).span().end();
        var start = Math.min(offset, end);
        return of(document, document.format().flows() ? document.nameAt(start) : document.nameOf(page),
                new TextRange(start, Math.min(end, start + BEGINNING)));
    }

    private static Quote of(Document document, PageName page, TextRange span) {
        var text = document.text();
        return new Quote(page, span, span.of(text), text.substring(Math.max(0, span.start() - AROUND), span.start()),
                text.substring(span.end(), Math.min(text.length(), span.end() + AROUND)));
    }
}
