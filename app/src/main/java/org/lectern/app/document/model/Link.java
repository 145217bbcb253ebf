package org.lectern.app.document.model;

/// Characters of a document that lead elsewhere.
public sealed interface Link {
    /// What a reader clicks, in the document's text.
    TextSpan span();

    /// A link out of the document; Lectern shows its address and never follows it.
    ///
    /// @param address as the document gives it, such as "https://…" or "mailto:…"
    record Outer(TextSpan span, String address) implements Link {}

    /// A link to another place of the document.
    ///
    /// @param offset where the place begins in the document's text
    record Inner(TextSpan span, int offset) implements Link {}
}
