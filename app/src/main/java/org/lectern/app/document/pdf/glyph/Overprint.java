package org.lectern.app.document.pdf.glyph;

import java.util.Arrays;
import org.lectern.app.document.layout.line.Glyph;

/// Finds glyphs that are drawn again in their own place, which is how some programs make bold letters and shadows. They are
/// kept in a hash table by their text and the square of one em in which they stand.
final class Overprint {
    private static final double SAME_PLACE = 0.12; // of an em
    private static final int REMEMBERED = 1 << 14; // glyphs; a second drawing follows the first closely
    private static final int SMALLEST = 1 << 10;
    private static final int NONE = -1;
    private static final double FARTHEST = 1e9; // ems

    private Glyph[] drawn = new Glyph[SMALLEST]; // the latest, in a ring
    private int[] before = new int[SMALLEST]; // number of the glyph before it in its chain
    private final int[] latest = new int[REMEMBERED]; // number of the last glyph of each chain
    private int count;

    Overprint() {
        Arrays.fill(latest, NONE);
    }

    /// Whether no such glyph stands there yet.
    boolean isNew(Glyph glyph) {
        if (glyph.text().isBlank()) {
            return true;
        }
        var em = Math.max(1, glyph.size());
        var x = Math.clamp(glyph.x() / em, -FARTHEST, FARTHEST);
        var y = Math.clamp(glyph.y() / em, -FARTHEST, FARTHEST);
        var lastColumn = Math.round(x + SAME_PLACE);
        var lastRow = Math.round(y + SAME_PLACE);
        for (var column = Math.round(x - SAME_PLACE); column <= lastColumn; column++) {
            for (var row = Math.round(y - SAME_PLACE); row <= lastRow; row++) {
                if (isIn(chain(glyph.text(), column, row), glyph, SAME_PLACE * em)) {
                    return false;
                }
            }
        }
        remember(glyph, chain(glyph.text(), Math.round(x), Math.round(y)));
        return true;
    }

    private static int chain(String text, long column, long row) {
        var hash = (int) (text.hashCode() * 31L + column * 0x9E3779B1L + row * 0x85EBCA6BL);
        return (hash ^ hash >>> 15) & REMEMBERED - 1;
    }

    private boolean isIn(int chain, Glyph glyph, double distance) {
        for (var number = latest[chain]; number > NONE
                && number >= count - drawn.length; number = before[number % before.length]) {
            var other = drawn[number % drawn.length];
            var x = other.x() - glyph.x();
            var y = other.y() - glyph.y();
            if (x * x + y * y < distance * distance && other.text().equals(glyph.text())) {
                return true;
            }
        }
        return false;
    }

    private void remember(Glyph glyph, int chain) {
        if (count == drawn.length && count < REMEMBERED) {
            drawn = Arrays.copyOf(drawn, count * 2);
            before = Arrays.copyOf(before, count * 2);
        }
        drawn[count % drawn.length] = glyph;
        before[count % before.length] = latest[chain];
        latest[chain] = count;
        count++;
    }
}
