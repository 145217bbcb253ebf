package org.lectern.app.document.pdf;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lectern.app.document.layout.Glyph;

/// Finds glyphs that are drawn again in their own place, which is how some programs make bold letters and shadows.
final class Overprint {
    private static final double SAME_PLACE = 0.12; // of an em

    private static final int REMEMBERED = 20_000; // glyphs; a second drawing follows the first closely

    private final Map<Place, Glyph> drawn = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, Glyph> eldest) {
            return size() > REMEMBERED;
        }
    };

    /// A text and a square of one em.
    private record Place(String text, long column, long row) {}

    /// Whether no such glyph stands there yet.
    boolean isNew(Glyph glyph) {
        if (glyph.text().isBlank()) {
            return true;
        }
        var em = Math.max(1, glyph.size());
        var x = glyph.x() / em;
        var y = glyph.y() / em;
        for (var column = Math.round(x - SAME_PLACE); column <= Math.round(x + SAME_PLACE); column++) {
            for (var row = Math.round(y - SAME_PLACE); row <= Math.round(y + SAME_PLACE); row++) {
                var other = drawn.get(new Place(glyph.text(), column, row));
                if (other != null && Math.hypot(other.x() - glyph.x(), other.y() - glyph.y()) < SAME_PLACE * em) {
                    return false;
                }
            }
        }
        drawn.put(new Place(glyph.text(), Math.round(x), Math.round(y)), glyph);
        return true;
    }
}
