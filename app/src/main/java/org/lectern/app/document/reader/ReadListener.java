package org.lectern.app.document.reader;

/// Hears how far the reading of a document has come, on the reading thread.
@FunctionalInterface
public interface ReadListener {
    ReadListener SILENT = (page, ofPages) -> {};

    /// Called after every page, counted from 1.
    void page(int page, int ofPages);
}
