package org.lectern.app.document.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.app.testing.Refusals.assertRefused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.PageRegion;
import org.lectern.inference.api.TextRange;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.ReadFailure;
import org.lectern.app.document.reader.ReadListener;
import org.lectern.app.testing.Documents;
import org.lectern.app.testing.PdfSample;

/// Highlights in a copy lie where they lay in the window, and the original is left alone.
class PdfAnnotatorTest {
    private static final int YELLOW = 0xffd24a;
    private static final int SCALE = 2;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"0, false", "90, false", "180, true", "270, true"})
    void highlightsLieOnTheWords(int rotation, boolean cropped) throws IOException, DocumentReadException {
        var file = file(rotation, cropped);
        var before = Files.readAllBytes(file);
        var region = place(read(file, Optional.empty()), "second word");
        var copy = folder.resolve("copy.pdf");
        PdfAnnotator.writeCopy(file, Optional.empty(), List.of(mark(region)), copy);
        assertArrayEquals(before, Files.readAllBytes(file));
        assertArrayEquals(before, Arrays.copyOf(Files.readAllBytes(copy), before.length));
        assertEquals(read(file, Optional.empty()).text(), read(copy, Optional.empty()).text());
        try (var document = Loader.loadPDF(copy.toFile());
                var renderer = PdfPageRenderer.open(copy, Optional.empty())) {
            var highlight = (PDAnnotationHighlight) document.getPage(0).getAnnotations().getFirst();
            assertEquals("Who?\nThe second word.", highlight.getContents());
            assertEquals(8, highlight.getQuadPoints().length);
            var image = renderer.render(1, SCALE, PageColours.PRINT, () -> true).orElseThrow();
            var blue = image.pixels()[at(region.y() + 1) * image.width() + at(region.x() + region.width() / 2)] & 0xff;
            assertTrue(blue < 0xb0, "the paper is tinted: " + blue);
        }
        assertEquals(2, Files.list(folder).count());
    }

    @Test
    void aProtectedDocumentStaysProtected() throws IOException, DocumentReadException {
        var file = folder.resolve("locked.pdf");
        try (var sample = new PdfSample().page().line(72, 700, 12, "A second word of it.")) {
            sample.encrypted("sesame").save(file);
        }
        var password = Optional.of("sesame");
        var copy = folder.resolve("copy.pdf");
        PdfAnnotator.writeCopy(file, password, List.of(mark(place(read(file, password), "second word"))), copy);
        assertRefused(ReadFailure.PASSWORD_NEEDED, () -> read(copy, Optional.empty()));
        assertEquals(read(file, password).text(), read(copy, password).text());
    }

    @Test
    void theOriginalIsNeverWritten() throws IOException {
        var file = file(0, false);
        var before = Files.readAllBytes(file);
        assertThrows(IOException.class, () -> PdfAnnotator.writeCopy(file, Optional.empty(), List.of(), file));
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    private static PdfAnnotator.Mark mark(PageRegion region) {
        return PdfAnnotator.Mark.ofLectern(List.of(region), YELLOW, "Who?\nThe second word.");
    }

    private static int at(double points) {
        return (int) Math.round(points * SCALE);
    }

    private static PageRegion place(Document document, String words) {
        var start = document.text().indexOf(words);
        return Documents.rectangles(document, new TextRange(start, start + words.length())).getFirst();
    }

    private static Document read(Path file, Optional<String> password) throws DocumentReadException {
        return new PdfTextReader().read(file, password, ReadListener.SILENT, () -> false);
    }

    private Path file(int rotation, boolean cropped) throws IOException {
        var file = folder.resolve("turned.pdf");
        try (var sample = new PdfSample().page().rotated(rotation).line(100, 600, 14, "First and second word of it.")) {
            if (cropped) {
                sample.cropped(new PDRectangle(60, 200, 400, 500));
            }
            sample.save(file);
        }
        return file;
    }
}
