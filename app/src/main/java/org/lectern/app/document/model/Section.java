package org.lectern.app.document.model;

/// A titled part of a document.
///
/// @param level 1 for a chapter, 2 for a section inside it, and so on
/// @param start offset of its first character; it ends where the next section of the same or a lower level begins
public record Section(String title, int level, int start) {}
