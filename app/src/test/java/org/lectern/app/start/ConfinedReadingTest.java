package org.lectern.app.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.document.child.ChildCommand;
import org.lectern.app.document.child.ChildReader;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.ocr.Tesseract;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.ReadListener;
import org.lectern.app.platform.AppDirectories;
import org.lectern.app.testing.PdfSample;
import org.lectern.app.testing.RawPdf;

/// The reading process of the application has all that it needs within its sandbox.
class ConfinedReadingTest {
    @TempDir
    private Path folder;

    private ChildReader reader() {
        var cache = folder.resolve("cache");
        return new ChildReader(new ChildCommand(ReaderProcess.class.getName(), 256, List.of(cache.toString()),
                Optional.empty(), List.of(AppDirectories.recognised(cache), AppDirectories.fonts(cache))),
                Duration.ofMinutes(2));
    }

    private static Document read(ChildReader reader, Path file) throws DocumentReadException {
        return reader.read(file, Optional.empty(), ReadListener.SILENT, () -> false);
    }

    @Test
    void theListOfFontsIsKept() throws DocumentReadException {
        var file = new RawPdf(595, 842).page(RawPdf.lines(List.of("Words.")), "").save(folder.resolve("words.pdf"));
        try (var reader = reader()) {
            assertEquals("Words.", read(reader, file).text());
            assertTrue(reader.cover(file).isPresent());
        }
        assertTrue(Files.exists(AppDirectories.fonts(folder.resolve("cache")).resolve(".pdfbox.cache")));
    }

    @Test
    void tesseractReadsScansThereToo() throws DocumentReadException, IOException {
        assumeTrue(Tesseract.find(System.getenv("PATH")).isPresent());
        var file = new PdfSample().page().line(72, 700, 11, "Cover.").page().picture(scan())
                .save(folder.resolve("scan.pdf"));
        try (var reader = reader()) {
            var text = read(reader, file).text();
            assertTrue(text.endsWith("The harbour of the old town"), text);
        }
        try (var kept = Files.list(AppDirectories.recognised(folder.resolve("cache")))) {
            assertEquals(1, kept.count(), "the recognised page is kept");
        }
    }

    private static BufferedImage scan() {
        var picture = new BufferedImage(1654, 2339, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SERIF, Font.PLAIN, 48));
        pen.drawString("The harbour of the old town", 200, 400);
        pen.dispose();
        return picture;
    }
}
