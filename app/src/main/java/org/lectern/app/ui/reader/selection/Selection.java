package org.lectern.app.ui.reader.selection;

import org.lectern.app.document.model.Document;
import org.lectern.inference.api.TextRange;

/// Text that the reader has selected; never empty.
///
/// @param anchor offset in the document's text at which selecting began
/// @param focus offset that moves when the selection is extended
public record Selection(Document document, int anchor, int focus) {
    public Selection {
        if (anchor == focus || Math.max(anchor, focus) > document.text().length()) {
            throw new IllegalArgumentException("nothing selected: " + anchor + ".." + focus);
        }
    }

    /// Its characters in the document's text.
    public TextRange span() {
        return new TextRange(Math.min(anchor, focus), Math.max(anchor, focus));
    }

    /// Its characters in reading order.
    public String text() {
        return span().of(document.text());
    }
}
