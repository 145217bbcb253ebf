package org.lectern.app.document.role;

/// What a stretch of a document's text is there for.
public enum TextRole {
    /// Running text, tables and lists: what a question is about.
    BODY,
    /// The title of what follows; it belongs to the passages under it.
    HEADING,
    /// A list of the document's parts: contents, a list of figures, the parts of a chapter.
    CONTENTS,
    /// Ways to other places: "previous / next / up", the path to a page, "back to top".
    NAVIGATION,
    /// What stands on page after page: heads, feet, page numbers.
    RUNNING_HEAD,
    /// Legal text that says nothing of the subject: licences, disclaimers, a journal's margin. A question about the licence or the DOI
    /// wants it.
    LICENCE,
    /// The index at the end of a book.
    INDEX,
    /// The list of the works that are cited. A question for a reference wants it.
    REFERENCES
}
