package org.lectern.app.document.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.app.testing.Refusals.assertRefused;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.app.document.ocr.GrayImage;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.ReadFailure;
import org.lectern.app.document.reader.ReadListener;

/// Scans are seen and recognised however their pictures are packed: four pages of decoders.pdf have the same picture, as bits, as
/// JBIG2, and as JPEG 2000 without loss and with loss.
class PdfDecodersTest {
    private static final Path FILE = Path.of("src/test/resources/golden/scans/decoders.pdf");
    private static final int PAGES = 4;

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
}
