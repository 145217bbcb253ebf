package org.lectern.app.document.model;

/// A small picture of a document: the cover of a book, or the first page.
///
/// @param jpeg the picture in that format, some kilobytes
public record Cover(byte[] jpeg) {}
