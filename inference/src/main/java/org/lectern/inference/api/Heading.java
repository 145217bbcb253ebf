package org.lectern.inference.api;

/// Where a titled part of a text begins.
///
/// @param offset of its first character; it ends where the next heading of the same or a lower level begins
/// @param level 1 for a chapter, 2 for a section inside it, and so on
public record Heading(int offset, int level, String title) {}
