package org.lectern.app.document.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.PageRegion;
import org.lectern.app.document.model.PaperPage;
import org.lectern.inference.api.TextRange;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.ReadListener;
import org.lectern.app.testing.RawPdf;

/// Boxes lie on the ink, whatever the type, and however the page is turned and cropped.
class PdfRegionsTest {
    private static final double SCALE = 2; // pixels per point
    private static final List<String> KINDS = List.of("plain", "bold", "small", "table", "columns", "shapes");
    private static final String[] WORDS = "Quickly jumping zebras vex the lazy bishop; two flocks of gulls (and a heron) passed"
            .split(" ");

    @TempDir
    private Path folder;

    static Stream<Arguments> pages() {
        var all = new ArrayList<Arguments>();
        for (var kind : KINDS) {
            for (var rotation : List.of(0, 90, 180, 270)) {
                all.add(Arguments.of(kind, rotation, false));
                all.add(Arguments.of(kind, rotation, true));
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void boxesCoverInk(String kind, int rotation, boolean cropped) throws DocumentReadException {
        var pdf = new RawPdf(595, 842)
                .font("F2", "/Subtype /Type1 /BaseFont /Times-BoldItalic /Encoding /WinAnsiEncoding")
                .font("F3", "/Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding");
        shapes(pdf);
        var file = pdf.page(content(kind), "/Rotate " + rotation + (cropped ? " /CropBox [70 300 520 780]" : ""))
                .save(folder.resolve("turned.pdf"));
        var document = new PdfTextReader().read(file, Optional.empty(), ReadListener.SILENT, () -> false);
        try (var renderer = PdfPageRenderer.open(file, Optional.empty())) {
            var image = renderer.render(1, SCALE, PageColours.PRINT, () -> true).orElseThrow();
            var page = (PaperPage) document.pages().getFirst();
            assertEquals(Math.round(page.width() * SCALE), image.width());
            assertEquals(Math.round(page.height() * SCALE), image.height());
            assertWordsOnInk(document, image);
            assertInkCovered(document, image);
        }
    }

    private static String content(String kind) {
        return switch (kind) {
            case "plain" -> lines("F1", 12, 90, 700, 6);
            case "bold" -> lines("F2", 17, 90, 700, 4);
            case "small" -> lines("F3", 5, 90, 700, 10);
            case "table" -> cells();
            case "columns" -> lines("F1", 9, 90, 700, 12) + lines("F1", 9, 310, 700, 12);
            default -> lines("F4", 14, 90, 700, 5);
        };
    }

    private static String lines(String font, int size, int x, int y, int lines) {
        var drawn = new StringBuilder(
                "BT /" + font + " " + size + " Tf " + size * 1.3 + " TL " + x + " " + y + " Td\n");
        for (var line = 0; line < lines; line++) {
            drawn.append('(');
            for (var word = 0; word < 4; word++) {
                drawn.append(WORDS[(line * 4 + word) % WORDS.length].replaceAll("[()]", ""))
                        .append(word < 3 ? " " : "");
            }
            drawn.append(") Tj T*\n");
        }
        return drawn.append("ET\n").toString();
    }

    private static String cells() {
        var drawn = new StringBuilder();
        for (var cell = 0; cell < 24; cell++) {
            drawn.append("BT /F1 10 Tf ").append(90 + cell % 3 * 120).append(' ').append(700 - cell / 3 * 15)
                    .append(" Td (").append(WORDS[cell % WORDS.length].replaceAll("[()]", "")).append(") Tj ET\n");
        }
        return drawn.toString();
    }

    /// A font that is drawn by the file itself: every letter a framed square.
    private static void shapes(RawPdf pdf) {
        var letter = pdf.stream("", "700 0 50 0 650 700 d1 50 0 600 700 re f");
        var names = new StringBuilder();
        var drawings = new StringBuilder();
        var widths = new StringBuilder();
        for (var code = ' '; code <= 'z'; code++) {
            var name = Character.isLetter(code) ? String.valueOf(code) : "space";
            names.append('/').append(name).append(' ');
            drawings.append(Character.isLetter(code) ? "/" + name + " " + letter + " 0 R " : "");
            widths.append("700 ");
        }
        pdf.font("F4", "/Subtype /Type3 /FontBBox [0 0 700 700] /FontMatrix [0.001 0 0 0.001 0 0] /CharProcs << "
                + drawings + ">> /Encoding << /Type /Encoding /Differences [32 " + names
                + "] >> /FirstChar 32 /LastChar 122 /Widths [" + widths + "] /Resources << >>");
    }

    private static void assertWordsOnInk(Document document, PageImage image) {
        var words = Pattern.compile("\\S+").matcher(document.text()).results().toList();
        assertTrue(words.size() > 15, document.text());
        var onInk = 0;
        for (var word : words) {
            var regions = regions(document, new TextRange(word.start(), word.end()));
            assertEquals(1, regions.size(), word.group());
            onInk += ink(image, regions.getFirst()) > 0.04 ? 1 : 0;
        }
        assertTrue(onInk >= 0.99 * words.size(), onInk + " of " + words.size() + " rectangles cover ink");
    }

    private static List<PageRegion> regions(Document document, TextRange span) {
        return document.regions().of(span).stream().map(PageRegion.class::cast).toList();
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
        var regions = regions(document, document.pages().getFirst().span());
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
        assertTrue(dark > 1000, dark + " dark pixels");
        assertTrue(covered >= 0.95 * dark, covered + " of " + dark + " dark pixels are covered");
        assertTrue(regions.stream().mapToDouble(region -> region.width() * region.height()).sum() * SCALE * SCALE < 12
                * dark, "the rectangles are not much larger than the ink");
    }

    private static boolean isInside(List<PageRegion> regions, double x, double y) {
        return regions.stream().anyMatch(
                r -> x >= r.x() - 0.5 && x <= r.x() + r.width() && y >= r.y() - 0.5 && y <= r.y() + r.height());
    }

    private static boolean isDark(PageImage image, int x, int y) {
        return x < image.width() && y < image.height() && (image.pixels()[y * image.width() + x] & 0xFF) < 0x80;
    }
}
