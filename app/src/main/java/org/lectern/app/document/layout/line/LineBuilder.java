package org.lectern.app.document.layout.line;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Collects the glyphs of one line in the order in which they are drawn.
public final class LineBuilder {
    private static final double PARALLEL = 0.99; // cosine between directions of one line
    private static final double SAME_BASELINE = 0.3; // of an em
    private static final double SCRIPT_SHIFT = 0.75; // of an em, for sub- and superscripts
    private static final double SMALLEST_SCRIPT = 0.42; // of the larger one; what is smaller stands beside a large first letter
    private static final double TOUCHING = 0.35; // of an em
    private static final double OVERLAP = 0.6; // of an em, how far a glyph may reach back
    private static final int FEWEST = 3; // glyphs of a line that may be completed
    private static final double COMPLETED = 0.15; // of an em, between baselines of two passes over a line
    private static final double COMPLETED_SIZE = 0.7; // of the larger one
    private static final double WORD_GAP = 0.3; // of an em
    private static final double NARROW_GAP = 0.1; // of an em, at least, before a word
    private static final double SHARED = 0.15; // of an em, that neighbours may reach into each other
    private static final int MOST_GLYPHS = 20_000;

    private List<Glyph> glyphs = new ArrayList<>();
    private @Nullable TextLine settled;
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
                && Math.abs(size - glyph.size()) > 0.1 * em && Math.min(size, glyph.size()) > SMALLEST_SCRIPT * em;
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

    /// Whether another pass drew what is missing in this line: on the same height, in its gaps or at its ends.
    ///
    /// @param behind whether it may go on behind the end
    boolean isCompletedBy(LineBuilder later, boolean behind) {
        if (glyphs.size() < FEWEST || (!behind && !leftwards && !later.leftwards && later.end > end)) {
            return false;
        }
        var em = Math.max(size, later.size);
        if (Math.abs(later.across - across) > COMPLETED * em || Math.min(size, later.size) < COMPLETED_SIZE * em
                || first.dx() * later.first.dx() + first.dy() * later.first.dy() < PARALLEL
                || later.begin > end + TOUCHING * em || later.end < begin - TOUCHING * em) {
            return false;
        }
        var touches = leftwards || later.leftwards ? TOUCHING * em : WORD_GAP * em;
        var word = later.glyphs.size() > FEWEST && !leftwards && !later.leftwards;
        var apart = later.begin > end + (word ? NARROW_GAP : -OVERLAP) * em;
        return later.begin < end + touches && later.end > begin - touches && (apart || later.end <= end + TOUCHING * em)
                && !later.coversInkOf(this);
    }

    /// Whether it is drawn over letters of another line.
    private boolean coversInkOf(LineBuilder other) {
        return glyphs.stream().filter(glyph -> !glyph.text().isBlank())
                .anyMatch(glyph -> other.glyphs.stream().anyMatch(ink -> !ink.text().isBlank()
                        && Math.min(glyph.along() + glyph.advance(), ink.along() + ink.advance())
                                - Math.max(glyph.along(), ink.along()) > SHARED * glyph.size()));
    }

    /// Takes the glyphs of a later pass into this line.
    void complete(LineBuilder later) {
        glyphs.addAll(later.glyphs);
        begin = Math.min(begin, later.begin);
        end = Math.max(end, later.end);
        leftwards |= later.leftwards;
        if (!leftwards) {
            glyphs.removeIf(glyph -> glyph.text().isBlank());
            glyphs.sort(Comparator.comparingDouble(Glyph::along));
            if (later.glyphs.size() == 1) {
                closeBefore(glyphs.indexOf(later.first));
            }
        }
    }

    /// A point or comma that is drawn by itself between the digits of a number leaves no gap in it.
    private void closeBefore(int sign) {
        if (sign > 0 && sign + 1 < glyphs.size() && ".,".contains(glyphs.get(sign).text())
                && isDigit(glyphs.get(sign - 1)) && isDigit(glyphs.get(sign + 1))
                && glyphs.get(sign).along() - glyphs.get(sign - 1).along() < 2 * OVERLAP * size) {
            glyphs.set(sign - 1, glyphs.get(sign - 1).reaching(glyphs.get(sign).along()));
        }
    }

    private static boolean isDigit(Glyph glyph) {
        return Character.isDigit(glyph.text().codePointAt(0));
    }

    boolean isBlank() {
        return glyphs.stream().allMatch(glyph -> glyph.text().isBlank());
    }

    /// Whether its brackets are told as they are meant (above 0), or as they are drawn (below 0).
    int brackets() {
        return leftwards ? LogicalOrder.brackets(LogicalOrder.of(glyphs)) : 0;
    }

    /// Nothing completes it any more: its glyphs, of which a page may have millions, are given up, unless they are still to be ordered.
    void settle() {
        if (!leftwards) {
            settled = line(false);
            glyphs = List.of();
        }
    }

    /// @param meant whether brackets are told as they are meant
    TextLine line(boolean meant) {
        if (settled != null) {
            return settled;
        }
        if (!leftwards) {
            return new LineText(LetterSpacing.closed(glyphs), size, across, false).line();
        }
        var ordered = LogicalOrder.of(glyphs);
        return new LineText(meant ? ordered : LogicalOrder.mirrored(ordered), size, across, true).line();
    }
}
