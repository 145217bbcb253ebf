package org.lectern.app.start;

import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.lectern.app.document.pdf.PageColours;
import org.lectern.app.document.pdf.PdfPageRenderer;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.DocumentReader;
import org.lectern.app.document.reader.ReadListener;

/// Gets ready what the first document waits for: the process that reads it, and the fonts and code that draw its pages, which take
/// seconds on a slow machine.
final class WarmUp {
    private static final Logger LOG = Logger.getLogger(WarmUp.class.getName());

    private WarmUp() {}

    /// Reads and draws something that is always there.
    static void with(Path book, DocumentReader reader) {
        try (var renderer = PdfPageRenderer.open(book, Optional.empty())) {
            reader.read(book, Optional.empty(), ReadListener.SILENT, () -> false);
            renderer.render(1, 1, PageColours.PRINT, () -> true);
        } catch (DocumentReadException e) {
            LOG.log(Level.INFO, "not warmed up", e);
        }
    }
}
