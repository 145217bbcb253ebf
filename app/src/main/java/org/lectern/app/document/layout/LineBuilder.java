package org.lectern.app.document.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Collects the glyphs of one line in the order in which they are drawn.
final class LineBuilder {
    private static final double PARALLEL = 0.99; // cosine between directions of one line
    private static final double SAME_BASELINE = 0.3; // of an em
    private static final double SCRIPT_SHIFT = 0.75; // of an em, for sub- and superscripts
    private static final double TOUCHING = 0.35; // of an em
    private static final double OVERLAP = 0.6; // of an em, how far a glyph may reach back
    private static final double WIDEST_GAP = 12; // ems
    private static final double SMALL = 0.85; // of the line's size
    private static final double RAISED = 0.15; // ems
    private static final double COLUMN_GAP = 1.5; // ems
    private static final Pattern LEADERS = Pattern.compile("(?:[ .]\\.){4,}");
    private static final String DIGITS_ABOVE = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private final StringBuilder text = new StringBuilder();
    private final List<Box> boxes = new ArrayList<>();
    private final Glyph first;
    private Glyph last;
    private Box bounds = Box.NONE;
    private double size;
    private double across;
    private double end;
    private double inkEnd; // of the last glyph that is no space
    private double advances;
    private int drawn;
    private boolean columned;

    LineBuilder(Glyph first) {
        this.first = first;
        this.size = first.size();
        this.across = first.across();
        append(first);
    }

    /// Whether the glyph continues this line.
    boolean takes(Glyph glyph) {
        if (first.dx() * glyph.dx() + first.dy() * glyph.dy() < PARALLEL) {
            return false;
        }
        var em = Math.max(size, glyph.size());
        var gap = glyph.along() - end;
        var shift = Math.abs(glyph.across() - across);
        var script = Math.abs(gap) < TOUCHING * em && Math.abs(size - glyph.size()) > 0.1 * em;
        return gap > -OVERLAP * em && gap < WIDEST_GAP * em && shift < (script ? SCRIPT_SHIFT : SAME_BASELINE) * em;
    }

    void add(Glyph glyph) {
        if (glyph.along() - end > wordGap(glyph) && !spaceless(glyph)) {
            space();
        }
        columned |= !glyph.text().isBlank() && glyph.along() - inkEnd > COLUMN_GAP * Math.max(size, glyph.size());
        if (glyph.size() > size * 1.05) { // a line may begin with a superscript
            size = glyph.size();
            across = glyph.across();
        }
        append(glyph);
    }

    private double wordGap(Glyph glyph) {
        var em = Math.max(last.size(), glyph.size());
        var average = drawn == 0 ? em / 2 : advances / drawn;
        return Math.clamp(Math.min(glyph.space() * 0.5, average * 0.3), em * 0.08, em * 0.3);
    }

    private boolean spaceless(Glyph glyph) {
        return glyph.along() - end < glyph.size() * 0.7 && !text.isEmpty()
                && Script.writtenWithoutSpaces(text.codePointBefore(text.length()))
                && Script.writtenWithoutSpaces(glyph.text().codePointAt(0));
    }

    private void space() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
            text.append(' ');
            boxes.add(Box.NONE);
        }
    }

    private void append(Glyph glyph) {
        last = glyph;
        end = glyph.along() + glyph.advance();
        if (glyph.text().isBlank()) {
            space();
            return;
        }
        advances += glyph.advance();
        drawn++;
        inkEnd = end;
        bounds = bounds.union(glyph.box());
        var characters = isDigitAbove(glyph)
                ? String.valueOf(DIGITS_ABOVE.charAt(glyph.text().charAt(0) - '0'))
                : glyph.text();
        for (var i = 0; i < characters.length(); i++) {
            text.append(characters.charAt(i));
            boxes.add(part(glyph, i));
        }
    }

    /// A raised small digit, such as the mark of a footnote, must not run into the number before it.
    private boolean isDigitAbove(Glyph glyph) {
        return glyph.text().length() == 1 && glyph.text().charAt(0) >= '0' && glyph.text().charAt(0) <= '9'
                && glyph.size() < SMALL * size && across - glyph.across() > RAISED * size;
    }

    /// The share of a ligature's box that belongs to one of its characters; both halves of a surrogate pair have all of it.
    private static Box part(Glyph glyph, int i) {
        var box = glyph.box();
        var n = glyph.text().length();
        if (n == 1 || Math.abs(glyph.dx()) < PARALLEL || glyph.text().codePointCount(0, n) < n) {
            return box;
        }
        var width = box.width() / n;
        var from = glyph.dx() > 0 ? i : n - 1 - i;
        return new Box(box.left() + from * width, box.top(), box.left() + (from + 1) * width, box.bottom());
    }

    /// Takes away the dots that lead from a title to its page number.
    private boolean dropLeaders() {
        var leaders = LEADERS.matcher(text);
        if (!leaders.find()) {
            return false;
        }
        text.delete(leaders.start(), leaders.end());
        boxes.subList(leaders.start(), leaders.end()).clear();
        return true;
    }

    boolean isBlank() {
        return text.isEmpty() || text.toString().isBlank();
    }

    TextLine line() {
        columned |= dropLeaders();
        var length = text.length();
        while (length > 0 && text.charAt(length - 1) == ' ') {
            length--;
        }
        return new TextLine(text.substring(0, length), boxes.subList(0, length), bounds, size, across,
                first.dx() < PARALLEL, columned);
    }
}
