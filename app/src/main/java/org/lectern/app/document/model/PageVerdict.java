package org.lectern.app.document.model;

/// What a page gave when its text was read.
public enum PageVerdict {
    /// Text was extracted.
    TEXT,
    /// An image whose text was recognised.
    OCR,
    /// An image whose text was not recognised.
    SCAN,
    /// Damaged, or text whose characters have no meaning, such as glyphs without a Unicode map.
    GARBLED,
    /// Nothing on it.
    EMPTY
}
