package org.lectern.app.document.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.PageRegion;
import org.lectern.app.document.model.PaperPage;
import org.lectern.app.document.model.TextSpan;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.ReadListener;
import org.lectern.app.testing.Documents;
import org.lectern.app.testing.PdfSample;

/// Boxes lie on the ink, however the page is turned and cropped.
class PdfRegionsTest {
    private static final double SCALE = 2; // pixels per point

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"0,false", "90,false", "180,false", "270,false", "0,true", "90,true", "180,true", "270,true"})
    void boxesCoverInk(int rotation, boolean cropped) throws DocumentReadException {
        var sample = new PdfSample().page().rotated(rotation).lines(90, 700, 12,
                List.of("Quickly jumping zebras vex the lazy bishop;", "two flocks of gulls (and a heron) passed.",
                        "Every answer shows where it came from."));
        if (cropped) {
            sample.cropped(new PDRectangle(70, 300, 450, 480));
        }
        var file = sample.save(folder.resolve("turned.pdf"));
        var document = new PdfTextReader().read(file, Optional.empty(), ReadListener.SILENT, () -> false);
        try (var renderer = PdfPageRenderer.open(file, Optional.empty())) {
            var image = renderer.render(1, SCALE, () -> true).orElseThrow();
            var paper = (PaperPage) document.pages().getFirst();
            assertEquals(Math.round(paper.width() * SCALE), image.width());
            assertEquals(Math.round(paper.height() * SCALE), image.height());
            assertWordsOnInk(document, image);
            assertInkCovered(document, image);
        }
    }

    private static void assertWordsOnInk(Document document, PageImage image) {
        for (var word : Pattern.compile("\\S+").matcher(document.text()).results().toList()) {
            var regions = Documents.rectangles(document, new TextSpan(word.start(), word.end()));
            assertEquals(1, regions.size(), word.group());
            var region = regions.getFirst();
            assertTrue(ink(image, region) > 0.05, "no ink under " + word.group() + " in " + region);
        }
    }

    /// Share of dark pixels in a region.
    private static double ink(PageImage image, PageRegion region) {
        var dark = 0;
        var all = 0;
        for (var y = (int) (region.y() * SCALE); y < (region.y() + region.height()) * SCALE; y++) {
            for (var x = (int) (region.x() * SCALE); x < (region.x() + region.width()) * SCALE; x++) {
                all++;
                dark += isDark(image, x, y) ? 1 : 0;
            }
        }
        return (double) dark / all;
    }

    private static void assertInkCovered(Document document, PageImage image) {
        var regions = Documents.rectangles(document, document.pages().getFirst().span());
        assertEquals(3, regions.size());
        var dark = 0;
        var covered = 0;
        for (var y = 0; y < image.height(); y++) {
            for (var x = 0; x < image.width(); x++) {
                if (isDark(image, x, y)) {
                    dark++;
                    covered += isInside(regions, x / SCALE, y / SCALE) ? 1 : 0;
                }
            }
        }
        assertTrue(dark > 1000);
        assertTrue(covered >= 0.99 * dark, covered + " of " + dark + " dark pixels are covered");
    }

    private static boolean isInside(List<PageRegion> regions, double x, double y) {
        return regions.stream().anyMatch(
                r -> x >= r.x() - 0.5 && x <= r.x() + r.width() && y >= r.y() - 0.5 && y <= r.y() + r.height());
    }

    private static boolean isDark(PageImage image, int x, int y) {
        return x < image.width() && y < image.height() && (image.pixels()[y * image.width() + x] & 0xFF) < 0x80;
    }
}
