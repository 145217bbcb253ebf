package org.lectern.app.document.layout.line;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.inference.api.TextRange;
import org.lectern.app.document.layout.line.TextLine.Direction;

/// Writes the glyphs of one line as text, with spaces where gaps are.
public final class LineText {
    private static final double STRAIGHT = 0.99; // cosine to the direction of writing
    private static final double SMALL = 0.85; // of the line's size
    private static final double RAISED = 0.15; // ems
    private static final double COLUMN_GAP = 1.5; // ems
    private static final double SAME_PITCH = 0.02; // relative difference
    private static final double MOSTLY = 0.9; // of the letters, of which some may be of another font
    private static final double NARROWEST_PITCH = 0.4; // ems
    private static final double WIDEST_PITCH = 0.75;
    private static final Pattern LEADERS = Pattern.compile("(?:[ .]\\.){4,}");
    private static final String DIGITS_ABOVE = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private final List<Glyph> glyphs;
    private final boolean reordered;
    private final double size;
    private final double across;
    private final StringBuilder text = new StringBuilder();
    private final List<Box> boxes = new ArrayList<>();
    private final List<Integer> cellStarts = new ArrayList<>(List.of(0));
    private @Nullable Glyph last;
    private double end;
    private double inkEnd; // of the last glyph that is no space
    private double advances;
    private int drawn;

    /// @param glyphs in the order in which they are read
    /// @param reordered whether they are brought into it, so that blanks stand where words end
    LineText(List<Glyph> glyphs, double size, double across, boolean reordered) {
        this.glyphs = glyphs;
        this.reordered = reordered;
        this.size = size;
        this.across = across;
    }

    TextLine line() {
        glyphs.forEach(this::add);
        dropLeaders();
        var length = text.length();
        while (length > 0 && text.charAt(length - 1) == ' ') {
            length--;
        }
        var shown = LineBoxes.of(boxes.subList(0, length), length);
        return new TextLine(text.substring(0, length), shown, shown.around(), style(), across, direction(),
                cells(length));
    }

    private TextLine.Style style() {
        var letters = 0;
        var bold = 0; // of the letters
        var opensBold = false;
        for (var glyph : glyphs) {
            if (Character.isLetterOrDigit(glyph.text().codePointAt(0))) {
                opensBold = letters == 0 ? glyph.bold() : opensBold;
                bold += glyph.bold() ? 1 : 0;
                letters++;
            }
        }
        return new TextLine.Style(size, letters > 0 && bold == letters, opensBold, pitch(),
                TextLine.Kind.TEXT);
    }

    private double pitch() {
        var ink = new ArrayList<Glyph>(glyphs.size());
        for (var glyph : glyphs) {
            if (!glyph.text().isBlank()) {
                ink.add(glyph);
            }
        }
        var usual = ink.isEmpty() ? 0 : ink.get(ink.size() / 2).advance();
        var even = 0;
        for (var glyph : ink) {
            even += Math.abs(glyph.advance() - usual) < SAME_PITCH * usual ? 1 : 0;
        }
        return even >= MOSTLY * ink.size() && usual > NARROWEST_PITCH * size && usual < WIDEST_PITCH * size ? usual : 0;
    }

    private Direction direction() {
        var first = glyphs.getFirst();
        if (first.dx() > STRAIGHT) {
            return LogicalOrder.isLeftwards(glyphs) ? Direction.LEFTWARDS : Direction.RIGHTWARDS;
        }
        return first.dy() > STRAIGHT ? Direction.DOWNWARDS : Direction.OTHER;
    }

    private void add(Glyph glyph) {
        if (glyph.text().isBlank()) {
            space();
            end = last == null ? end : reach(glyph);
            startCell(reordered ? glyph.advance() : 0);
            return;
        }
        if (last != null && !reordered) {
            var gap = glyph.along() - end;
            if (gap > wordGap(glyph) && !spaceless(glyph, gap)) {
                space();
            }
            startCell(glyph.along() - inkEnd);
        }
        append(glyph);
    }

    private void startCell(double gap) {
        if (gap > COLUMN_GAP * size) {
            space();
            cellStarts.add(text.length());
        }
    }

    private double reach(Glyph glyph) {
        return glyph.along() + glyph.advance();
    }

    private double wordGap(Glyph glyph) {
        var em = last == null ? glyph.size() : Math.max(last.size(), glyph.size());
        var average = drawn == 0 ? em / 2 : advances / drawn;
        return Math.clamp(Math.min(glyph.space() * 0.5, average * 0.3), em * 0.08, em * 0.3);
    }

    private boolean spaceless(Glyph glyph, double gap) {
        return gap < glyph.size() * 0.7 && !text.isEmpty()
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
        end = reach(glyph);
        inkEnd = end;
        advances += glyph.advance();
        drawn++;
        var characters = isDigitAbove(glyph)
                ? String.valueOf(DIGITS_ABOVE.charAt(glyph.text().charAt(0) - '0'))
                : glyph.text();
        for (var i = 0; i < characters.length(); i++) {
            text.append(characters.charAt(i));
            boxes.add(part(glyph, i));
        }
    }

    /// A raised small digit, such as the mark of a footnote, must not run into the number beside it.
    private boolean isDigitAbove(Glyph glyph) {
        return glyph.text().length() == 1 && glyph.text().charAt(0) >= '0' && glyph.text().charAt(0) <= '9'
                && glyph.size() < SMALL * size && across - glyph.across() > RAISED * size;
    }

    /// The share of a ligature's box that belongs to one of its characters; both halves of a surrogate pair have all of it.
    private static Box part(Glyph glyph, int i) {
        var box = glyph.box();
        var n = glyph.text().length();
        if (n == 1 || Math.abs(glyph.dx()) < STRAIGHT || glyph.text().codePointCount(0, n) < n) {
            return box;
        }
        var width = box.width() / n;
        var from = glyph.dx() > 0 != Script.writtenLeftwards(glyph.text()) ? i : n - 1 - i;
        return new Box(box.left() + from * width, box.top(), box.left() + (from + 1) * width, box.bottom());
    }

    /// Takes away the dots that lead from a title to its page number, which then is a cell of its own.
    private void dropLeaders() {
        if (text.indexOf("..") < 0 && text.indexOf(". .") < 0) {
            return;
        }
        var leaders = LEADERS.matcher(text);
        if (leaders.find()) {
            var from = leaders.start();
            var gone = leaders.end() - from;
            text.delete(from, leaders.end());
            boxes.subList(from, from + gone).clear();
            cellStarts.replaceAll(start -> start > from ? Math.max(from, start - gone) : start);
            cellStarts.add(from);
            cellStarts.sort(Comparator.naturalOrder());
        }
    }

    private List<TextRange> cells(int length) {
        var cells = new ArrayList<TextRange>();
        for (var i = 0; i < cellStarts.size(); i++) {
            var from = cellStarts.get(i);
            var to = i + 1 < cellStarts.size() ? Math.min(length, cellStarts.get(i + 1)) : length;
            while (from < to && text.charAt(from) == ' ') {
                from++;
            }
            while (to > from && text.charAt(to - 1) == ' ') {
                to--;
            }
            if (to > from) {
                cells.add(new TextRange(from, to));
            }
        }
        return cells;
    }
}
