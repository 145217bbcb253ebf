package org.lectern.app.cli.bench;

import java.io.IOException;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.inference.api.CancelSignal;

/// Measures the real window, drawn in software without a screen.
public interface WindowMeter {
    /// Opens a made-up book in a window over a made-up library, and scrolls.
    ///
    /// @param documents in the library
    /// @param pages of the book
    WindowSpeed measure(int documents, int pages, CancelSignal cancel) throws IOException, DocumentReadException;

    /// Opens a made-up book in a window that was not warmed up, as a start with a file does; only the first call in a process
    /// tells the truth.
    ///
    /// @return seconds until its first page is drawn
    double firstPageOfColdWindow(int pages, CancelSignal cancel) throws IOException, DocumentReadException;
}
