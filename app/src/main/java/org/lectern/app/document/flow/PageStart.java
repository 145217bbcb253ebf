package org.lectern.app.document.flow;

import org.lectern.app.document.model.PageVerdict;

/// Where a page of a flowing document begins.
///
/// @param whenEmpty the verdict where no text comes before the next
/// @param pictures how many of the document's stand before it; -1 where its offset tells
public record PageStart(int offset, PageVerdict whenEmpty, int pictures) {
    /// A page whose offset tells which pictures stand on it.
    PageStart(int offset, PageVerdict whenEmpty) {
        this(offset, whenEmpty, -1);
    }
}
