package org.lectern.app.document.model;
import org.lectern.inference.api.TextRange;

/// Characters of a document that lead elsewhere.
public sealed interface Link {
    /// What a reader clicks, in the document's text.
    TextRange span();

    /// A link out of the document; Lectern shows its address and never follows it.
    ///
    /// @param address as the document gives it, such as "https://…" or "mailto:…"
    record Outer(TextRange span, String address) implements Link {}

    /// A link to another place of the document.
    ///
    /// @param offset where the place begins in the document's text
    record Inner(TextRange span, int offset) implements Link {}
}
