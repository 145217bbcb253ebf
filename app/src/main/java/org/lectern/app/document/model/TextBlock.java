package org.lectern.app.document.model;

import java.util.List;
import org.lectern.inference.api.TextRange;

/// A piece of text that stands by itself. The blocks of a document are in reading order and do not overlap; between them stand
/// only the characters that separate them.
public sealed interface TextBlock {
    /// Its characters in the document's text.
    TextRange span();

    /// Running text.
    record Paragraph(TextRange span) implements TextBlock {}

    /// A title.
    ///
    /// @param level from 1, the outermost
    record Heading(TextRange span, int level) implements TextBlock {}

    /// An item of a list, with its mark.
    ///
    /// @param depth from 1, for a list that is in no other
    record ListItem(TextRange span, int depth) implements TextBlock {}

    /// A row of a table.
    ///
    /// @param cells of the row in order, in the document's text; empty cells have empty spans
    record TableRow(TextRange span, List<TextRange> cells) implements TextBlock {
        public TableRow {
            cells = List.copyOf(cells);
        }
    }

    /// Lines whose breaks count, such as program text and verse.
    record Preformatted(TextRange span) implements TextBlock {}

    /// Text that somebody else said.
    record Quotation(TextRange span) implements TextBlock {}

    /// A note of the document, with its mark.
    record Footnote(TextRange span) implements TextBlock {}
}
