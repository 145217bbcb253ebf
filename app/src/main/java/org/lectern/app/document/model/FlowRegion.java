package org.lectern.app.document.model;

/// A range of characters in one block of flowing text.
///
/// @param page number of the part in which the block stands, from 1
/// @param block index in [Document#blocks()]
/// @param start offset in the block
/// @param end offset after the last character
public record FlowRegion(int page, int block, int start, int end) implements Region {}
