package org.lectern.app.document.layout.line;

import java.util.ArrayList;
import java.util.List;

/// Collects the glyphs of one line in the order in which they are drawn.
public final class LineBuilder {
    private static final double PARALLEL = 0.99; // cosine between directions of one line
    private static final double SAME_BASELINE = 0.3; // of an em
    private static final double SCRIPT_SHIFT = 0.75; // of an em, for sub- and superscripts
    private static final double TOUCHING = 0.35; // of an em
    private static final double OVERLAP = 0.6; // of an em, how far a glyph may reach back
    private static final int MOST_GLYPHS = 20_000;

    private final List<Glyph> glyphs = new ArrayList<>();
    private final Glyph first;
    private double size;
    private double across;
    private double begin;
    private double end;
    private boolean leftwards; // holds a letter that is written from right to left

    LineBuilder(Glyph first) {
        this.first = first;
        this.size = first.size();
        this.across = first.across();
        this.begin = first.along();
        this.end = begin;
        append(first);
    }

    /// Whether the glyph continues this line.
    boolean takes(Glyph glyph) {
        if (first.dx() * glyph.dx() + first.dy() * glyph.dy() < PARALLEL || glyphs.size() >= MOST_GLYPHS) {
            return false;
        }
        var em = Math.max(size, glyph.size());
        var gap = glyph.along() - end;
        var before = begin - glyph.along() - glyph.advance();
        var shift = Math.abs(glyph.across() - across);
        var script = Math.min(Math.abs(gap), Math.abs(before)) < TOUCHING * em
                && Math.abs(size - glyph.size()) > 0.1 * em;
        var beside = gap > -OVERLAP * em
                || ((leftwards || Script.writtenLeftwards(glyph.text())) && before > -OVERLAP * em);
        return beside && shift < (script ? SCRIPT_SHIFT : SAME_BASELINE) * em;
    }

    void add(Glyph glyph) {
        if (glyph.size() > size * 1.05 && !glyph.text().isBlank()) { // a line may begin with a superscript
            size = glyph.size();
            across = glyph.across();
        }
        append(glyph);
    }

    private void append(Glyph glyph) {
        glyphs.add(glyph);
        begin = Math.min(begin, glyph.along());
        end = leftwards ? Math.max(end, glyph.along() + glyph.advance()) : glyph.along() + glyph.advance();
        leftwards |= Script.writtenLeftwards(glyph.text());
    }

    boolean isBlank() {
        return glyphs.stream().allMatch(glyph -> glyph.text().isBlank());
    }

    TextLine line() {
        return new LineText(glyphs, size, across, leftwards).line();
    }
}
