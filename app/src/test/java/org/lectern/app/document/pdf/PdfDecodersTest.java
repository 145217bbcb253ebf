package org.lectern.app.document.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.app.testing.Refusals.assertRefused;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.document.ocr.GrayImage;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.ReadFailure;
import org.lectern.app.document.reader.ReadListener;

/// Scans are seen and recognised however their pictures are packed: four pages of decoders.pdf have the same picture, as bits, as
/// JBIG2, and as JPEG 2000 without loss and with loss.
class PdfDecodersTest {
    private static final Path FILE = Path.of("src/test/resources/golden/scans/decoders.pdf");
    private static final int PAGES = 4;

    @TempDir
    private Path folder;

    private static int[] drawn(Path file, int page) throws DocumentReadException {
        try (var renderer = PdfPageRenderer.open(file, Optional.empty(), Duration.ofSeconds(30))) {
            return renderer.render(page, 2, PageColours.PRINT, () -> true).orElseThrow().pixels();
        }
    }

    private static double differ(int[] pixels, int[] others) {
        var sum = 0.0;
        for (var i = 0; i < pixels.length; i++) {
            sum += Math.abs((pixels[i] & 0xFF) - (others[i] & 0xFF));
        }
        return sum / pixels.length;
    }

    @Test
    void picturesOfEveryKindAreDrawn() throws DocumentReadException {
        var plain = drawn(FILE, 1);
        var dark = Arrays.stream(plain).filter(pixel -> (pixel & 0xFF) < 128).count();
        assertTrue(dark > 5000 && dark < plain.length / 4, dark + " dark pixels");
        assertArrayEquals(plain, drawn(FILE, 2));
        assertArrayEquals(plain, drawn(FILE, 3));
        assertTrue(differ(plain, drawn(FILE, PAGES)) < 4, differ(plain, drawn(FILE, PAGES)) + " on average");
    }

    @Test
    void theRecogniserIsShownPicturesOfEveryKind() {
        var shown = new ArrayList<GrayImage>();
        var reader = new PdfTextReader((_, picture, _) -> {
            shown.add(picture.get());
            return List.of();
        });
        assertRefused(ReadFailure.NO_TEXT,
                () -> reader.read(FILE, Optional.empty(), ReadListener.SILENT, () -> false));
        assertEquals(PAGES, shown.size());
        for (var picture : shown) {
            var dark = 0;
            for (var pixel : picture.pixels()) {
                dark += (pixel & 0xFF) < 128 ? 1 : 0;
            }
            assertTrue(dark > 20_000, dark + " dark pixels");
        }
    }

    private static double samples(Path file) throws IOException {
        try (var pdf = Loader.loadPDF(file.toFile())) {
            var image = pdf.getPage(2).getResources().getXObject(COSName.getPDFName("P"));
            return Jpeg2000Size.samples(((PDImageXObject) image).getStream());
        }
    }

    /// A file of some kB must not take the memory of a picture that is as large as a town.
    @Test
    @Timeout(20)
    void aPictureThatSaysItIsHugeIsLeftOut() throws IOException, DocumentReadException {
        var bytes = new String(Files.readAllBytes(FILE), StandardCharsets.ISO_8859_1);
        var size = bytes.indexOf("\u00FF\u004F\u00FF\u0051");
        var huge = bytes.substring(0, size + 8) + "\u0000\u0000\u009C\u0040\u0000\u0000\u009C\u0040"
                + bytes.substring(size + 16);
        var file = Files.write(folder.resolve("huge.pdf"), huge.getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(840 * 200, samples(FILE));
        assertEquals(1.6e9, samples(file));
        assertTrue(Arrays.stream(drawn(file, 3)).allMatch(pixel -> (pixel & 0xFF) == 0xFF));
    }
}
