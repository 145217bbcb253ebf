package org.lectern.app.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.cli.bench.BenchBook;
import org.lectern.app.document.model.PageVerdict;
import org.lectern.app.document.pdf.PdfTextReader;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.ReadListener;
import org.lectern.inference.api.CancelSignal;

/// The window can be measured, and what it is measured with is a document like others.
class WindowTrialTest {
    @TempDir
    private Path folder;

    @Test
    void opensABookAndScrolls() throws IOException {
        var speed = new WindowTrial().measure(20, 12, new CancelSignal());
        assertTrue(speed.firstPageSeconds() > 0, speed::toString);
        assertTrue(speed.framesPerSecond() > 1, speed::toString);
        assertTrue(speed.openingStallSeconds() > 0 && speed.openingStallSeconds() < speed.firstPageSeconds(),
                speed::toString);
        assertTrue(speed.scrollingStallSeconds() > 0, speed::toString);
    }

    @Test
    void theBookIsReadAsText() throws IOException, DocumentReadException {
        var file = folder.resolve("book.pdf");
        BenchBook.write(file, 12);
        var book = new PdfTextReader().read(file, Optional.empty(), ReadListener.SILENT, () -> false);
        assertEquals(12, book.pages().size());
        assertTrue(book.pages().stream().allMatch(page -> page.verdict() == PageVerdict.TEXT));
        assertTrue(book.text().contains("Page 12"));
    }
}
