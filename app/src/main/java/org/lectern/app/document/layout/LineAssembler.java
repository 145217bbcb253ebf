package org.lectern.app.document.layout;

import java.util.ArrayList;
import java.util.List;

/// Glyphs in the order of drawing → lines in that order, which keeps columns that are written one after the other.
public final class LineAssembler {
    private LineAssembler() {}

    public static List<TextLine> lines(List<Glyph> glyphs) {
        var lines = new ArrayList<TextLine>();
        LineBuilder line = null;
        for (var glyph : glyphs) {
            if (line == null && glyph.text().isBlank()) {
                continue;
            }
            if (line != null && line.takes(glyph)) {
                line.add(glyph);
            } else if (!glyph.text().isBlank()) {
                finish(line, lines);
                line = new LineBuilder(glyph);
            }
        }
        finish(line, lines);
        return lines;
    }

    private static void finish(LineBuilder line, List<TextLine> lines) {
        if (line != null && !line.isBlank()) {
            lines.add(line.line());
        }
    }
}
