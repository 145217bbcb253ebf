package org.lectern.app.document.pdf;

import java.util.HashMap;
import java.util.Map;
import org.lectern.app.document.layout.Glyph;

/// Finds glyphs that are drawn again in their own place, which is how some programs make bold letters and shadows.
final class Overprint {
    private static final double SAME_PLACE = 0.12; // of an em

    private final Map<String, Glyph> drawn = new HashMap<>();

    /// Whether no such glyph stands there yet.
    boolean isNew(Glyph glyph) {
        if (glyph.text().isBlank()) {
            return true;
        }
        var cell = Math.max(1, glyph.size());
        var column = Math.round(glyph.x() / cell);
        var row = Math.round(glyph.y() / cell);
        for (var c = column - 1; c <= column + 1; c++) {
            for (var r = row - 1; r <= row + 1; r++) {
                var other = drawn.get(key(glyph.text(), c, r));
                if (other != null && Math.hypot(other.x() - glyph.x(), other.y() - glyph.y()) < SAME_PLACE * cell) {
                    return false;
                }
            }
        }
        drawn.put(key(glyph.text(), column, row), glyph);
        return true;
    }

    private static String key(String text, long column, long row) {
        return text + '/' + column + '/' + row;
    }
}
