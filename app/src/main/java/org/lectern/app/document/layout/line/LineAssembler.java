package org.lectern.app.document.layout.line;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Glyphs in the order of drawing → lines in that order, which keeps columns that are written one after the other.
public final class LineAssembler {
    private final List<TextLine> lines = new ArrayList<>();
    private @Nullable LineBuilder line;

    public static List<TextLine> lines(List<Glyph> glyphs) {
        var assembler = new LineAssembler();
        glyphs.forEach(assembler::add);
        return assembler.finish();
    }

    public void add(Glyph glyph) {
        if (line != null && line.takes(glyph)) {
            line.add(glyph);
        } else if (!glyph.text().isBlank()) {
            endLine();
            line = new LineBuilder(glyph);
        }
    }

    /// The lines of all glyphs so far.
    public List<TextLine> finish() {
        endLine();
        return lines;
    }

    private void endLine() {
        if (line != null && !line.isBlank()) {
            lines.add(line.line());
        }
        line = null;
    }
}
