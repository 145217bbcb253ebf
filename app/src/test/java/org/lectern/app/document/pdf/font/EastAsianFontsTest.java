package org.lectern.app.document.pdf.font;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.document.pdf.PageColours;
import org.lectern.app.document.pdf.PageImage;
import org.lectern.app.document.pdf.PdfPageRenderer;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.testing.OneFont;
import org.lectern.app.testing.ScriptDocuments;

/// Japanese pages whose font is not in the file, on a machine with this or that font.
class EastAsianFontsTest {
    private static final int ABOVE = 842 - (int) ScriptDocuments.Y; // pixels from the top to the baseline

    @TempDir
    private Path folder;

    @AfterEach
    void leave() {
        OneFont.leave();
    }

    private PageImage draw(boolean vertical, String font) throws DocumentReadException {
        OneFont.use(font);
        try (var renderer = PdfPageRenderer.open(ScriptDocuments.japanesePdf(folder, vertical), Optional.empty())) {
            return renderer.render(1, 1, PageColours.PRINT, () -> true).orElseThrow();
        }
    }

    /// Dark pixels in the square of a letter, from its upper left.
    private static int ink(PageImage image, double left, double top, double size) {
        var dark = 0;
        for (var y = (int) top; y < top + size; y++) {
            for (var x = (int) left; x < left + size; x++) {
                dark += (image.pixels()[y * image.width() + x] & 0xFF) < 0x80 ? 1 : 0;
            }
        }
        return dark;
    }

    @Test
    void drawsEveryLetterWithAFontThatHasIt() throws DocumentReadException {
        for (var font : List.of("NotoSerifCJKjp-Regular", "HiraKakuProN-W3", "MS-Mincho", "IPAGothic")) {
            var image = draw(false, font);
            assertFalse(image.lettersMissing(), font);
            for (var letter = 0; letter < ScriptDocuments.NOVEL.length(); letter++) {
                var left = ScriptDocuments.X + letter * ScriptDocuments.SIZE;
                var dark = ink(image, left, ABOVE - 10, 10);
                assertTrue(dark >= 42 && dark <= 56, dark + " dark pixels at letter " + letter); // of 7 × 7
            }
        }
    }

    @Test
    void putsFullStopsOfVerticalLinesAbove() throws DocumentReadException {
        var image = draw(true, "NotoSerifCJKjp-Regular");
        var size = ScriptDocuments.SIZE;
        var stop = ABOVE + ScriptDocuments.NOVEL.indexOf('。') * size;
        assertTrue(ink(image, ScriptDocuments.X, stop, size / 2) > 20, "above at the right");
        assertEquals(0, ink(image, ScriptDocuments.X - size / 2, stop + size / 2, size / 2 - 1));
        assertTrue(ink(image, ScriptDocuments.X - size / 2, ABOVE + size / 2, size / 2) > 20, "a letter stays below");
    }

    @Test
    void tellsThatLettersAreMissing() throws DocumentReadException {
        assertTrue(draw(false, "DejaVuSans").lettersMissing());
    }

    @Test
    void choosesAFontThatLooksAlike() {
        assertEquals("NotoSerifCJKjp-Regular", first("Japan1", "HeiseiMin-W3", false));
        assertEquals("NotoSansCJKjp-Regular", first("Japan1", "HeiseiKakuGo-W5", false));
        assertEquals("NotoSansCJKjp-Bold", first("Japan1", "MS-Gothic,Bold", false));
        assertEquals("NotoSerifCJKsc-Regular", first("GB1", "STSong-Light", false));
        assertEquals("NotoSerifCJKtc-Regular", first("CNS1", "PMingLiU", false));
        assertEquals("NotoSerifCJKkr-Regular", first("Korea1", "HYSMyeongJo-Medium", false));
        assertEquals("NotoSerifCJKkr-Regular", first("Korea1", "Unknown", true));
        assertEquals(Optional.empty(), FontCollection.of("Identity"));
    }

    private static String first(String ordering, String font, boolean serifs) {
        return FontCollection.of(ordering).orElseThrow().substitutes(font, serifs).getFirst();
    }
}
