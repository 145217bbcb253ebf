package org.lectern.app.document.reader;

import org.lectern.app.document.model.Document;

/// Hears how far the reading of a document has come, on the reading thread.
@FunctionalInterface
public interface ReadListener {
    ReadListener SILENT = (page, ofPages) -> {};

    /// Called after every page, counted from 1.
    void page(int page, int ofPages);

    /// Called, by format readers that can, as soon as there is something to show.
    ///
    /// @param beginning on paper the document with the measures of its pages and without any text, before the first page is
    /// read; in flowing documents the first part that has text, while the others are being read
    default void opened(Document beginning) {}

    /// Called, by format readers that can, for every page as soon as its text is final, in order, while later ones are being read.
    ///
    /// @param page from 1
    default void text(int page, String text) {}

    /// Called now and then while the work on one page takes long.
    default void busy() {}
}
