package org.lectern.app.document.layout.line;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Glyphs in the order of drawing → lines in that order, which keeps columns that are written one after the other. What is drawn
/// into a gap of an earlier line, or onto its end, becomes part of it.
public final class LineAssembler {
    private static final int FARTHEST = 400; // lines before, that a later one may complete

    private static final int AROUND = 4; // lines before, with which a later one may be a formula, its signs drawn in turn

    private final List<TextLine> lines = new ArrayList<>();
    private final List<LineBuilder> open = new ArrayList<>();
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
        var meant = open.stream().mapToInt(LineBuilder::brackets).sum() > 0;
        open.forEach(builder -> lines.add(builder.line(meant)));
        open.clear();
        return lines;
    }

    private void endLine() {
        if (line != null && !line.isBlank()) {
            var completed = completedBy(line);
            if (completed == null) {
                open.add(line);
                if (open.size() > FARTHEST) {
                    open.get(open.size() - 1 - FARTHEST).settle();
                }
            } else {
                completed.complete(line);
            }
        }
        line = null;
    }

    private @Nullable LineBuilder completedBy(LineBuilder later) {
        for (var i = open.size() - 1; i >= Math.max(0, open.size() - FARTHEST); i--) {
            if (open.get(i).isCompletedBy(later, open.size() - i > AROUND)) {
                return open.get(i);
            }
        }
        return null;
    }
}
