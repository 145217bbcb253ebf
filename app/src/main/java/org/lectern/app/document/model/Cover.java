package org.lectern.app.document.model;

/// A picture of or in a document: the cover of a book, the first page, a picture of its text.
///
/// @param jpeg the picture in that format; of a cover some kilobytes
public record Cover(byte[] jpeg) {}
