package org.lectern.app.document.layout.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Glyphs become lines; half an em wide each, unless a test says otherwise.
class LineAssemblerTest {
    private static final double EM = 10; // points

    private static Glyph glyph(String text, double x, double baseline, double size, double advance) {
        return new Glyph(text, x, baseline, 1, 0, advance, size, size / 4, false,
                new Box(x, baseline - 0.8 * size, x + advance, baseline + 0.2 * size));
    }

    /// Letters beside each other; a space in the text is a gap of 0.3 em without a glyph.
    private static List<Glyph> word(String text, double x, double baseline, double size) {
        var glyphs = new ArrayList<Glyph>();
        for (var character : text.split("")) {
            if (character.equals(" ")) {
                x += 0.3 * size;
            } else {
                glyphs.add(glyph(character, x, baseline, size, size / 2));
                x += size / 2;
            }
        }
        return glyphs;
    }

    private static List<String> lines(List<List<Glyph>> parts) {
        return LineAssembler.lines(parts.stream().flatMap(List::stream).toList()).stream().map(TextLine::text)
                .toList();
    }

    @Test
    void gapsAreSpacesAndLowerBaselinesAreLines() {
        assertEquals(List.of("two words", "below"),
                lines(List.of(word("two words", 0, 100, EM), word("below", 0, 112, EM))));
    }

    @Test
    void aJumpBackBeginsALine() {
        assertEquals(List.of("right", "left"), lines(List.of(word("right", 300, 100, EM), word("left", 0, 100, EM))));
    }

    @Test
    void raisedDigitsDoNotRunIntoNumbers() {
        assertEquals(List.of("1837² was"),
                lines(List.of(word("1837", 0, 100, EM), word("2", 20, 96, 6), word(" was", 23, 100, EM))));
    }

    @Test
    void loweredDigitsStayDigits() {
        assertEquals(List.of("H2O"),
                lines(List.of(word("H", 0, 100, EM), word("2", 5, 102, 6), word("O", 8, 100, EM))));
    }

    @Test
    void aLigatureSharesItsBoxAmongItsLetters() {
        var line = LineAssembler.lines(List.of(glyph("ffi", 0, 100, EM, 9))).getFirst();
        assertEquals("ffi", line.text());
        assertEquals(List.of(0.0, 3.0, 6.0),
                List.of(line.boxes().get(0).left(), line.boxes().get(1).left(), line.boxes().get(2).left()));
    }

    @Test
    void bothHalvesOfASurrogatePairHaveTheWholeBox() {
        var line = LineAssembler.lines(List.of(glyph("\uD83D\uDE00", 0, 100, EM, 9))).getFirst();
        assertEquals(List.of(9.0, 9.0), List.of(line.boxes().get(0).width(), line.boxes().get(1).width()));
    }

    @Test
    void leadersAreTakenAway() {
        var glyphs = new ArrayList<>(word("Tides", 0, 100, EM));
        for (var x = 30; x < 200; x += 5) {
            glyphs.add(glyph(".", x, 100, EM, 2.5));
        }
        glyphs.addAll(word("24", 205, 100, EM));
        var line = LineAssembler.lines(glyphs).getFirst();
        assertEquals("Tides 24", line.text());
        assertEquals(line.text().length(), line.boxes().size());
        assertEquals(205, line.boxes().get(6).left());
        assertTrue(line.columned());
    }

    @Test
    void japaneseHasNoSpacesBetweenItsCharacters() {
        assertEquals(List.of("港は古い"), lines(List.of(List.of(glyph("港", 0, 100, EM, EM), glyph("は", 13, 100, EM, EM),
                glyph("古", 26, 100, EM, EM), glyph("い", 36, 100, EM, EM)))));
    }

    @Test
    void textWrittenDownwardsIsALine() {
        var glyphs = new ArrayList<Glyph>();
        var y = 100.0;
        for (var character : List.of("縦", "書", "き")) {
            glyphs.add(new Glyph(character, 50, y, 0, 1, EM, EM, EM / 4, false, new Box(45, y, 55, y + EM)));
            y += EM;
        }
        var line = LineAssembler.lines(glyphs).getFirst();
        assertEquals("縦書き", line.text());
        assertTrue(line.turned());
        assertEquals(new Box(45, 100, 55, 130), line.bounds());
    }

    @Test
    void textWrittenUpwardsIsNotMixedWithTheRest() {
        var up = List.of(new Glyph("a", 50, 100, 0, -1, 5, EM, 2, false, new Box(42, 95, 52, 100)),
                new Glyph("b", 50, 95, 0, -1, 5, EM, 2, false, new Box(42, 90, 52, 95)));
        assertEquals(List.of("ab", "flat"), lines(List.of(up, word("flat", 60, 95, EM))));
    }

    @Test
    void ordinaryLinesAreNotColumned() {
        assertFalse(LineAssembler.lines(word("a b c d", 0, 100, EM)).getFirst().columned());
    }
}
