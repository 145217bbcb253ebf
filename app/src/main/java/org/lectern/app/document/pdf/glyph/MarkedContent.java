package org.lectern.app.document.pdf.glyph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;
import org.lectern.app.document.layout.line.Glyph;
import org.lectern.app.document.pdf.font.Characters;

/// What the marks around glyphs say about them: that a layer is switched off, or which text they stand for (ISO 32000-1, 14.9.4).
final class MarkedContent {
    private static final String SOFT_HYPHEN = "\u00AD";
    private static final double SAME_LINE = 0.5; // em

    private final Layers layers;
    private final Consumer<Glyph> out;
    private final Deque<Mark> marks = new ArrayDeque<>();
    private final List<Glyph> replaced = new ArrayList<>();
    private int off; // marks around this place that are switched off
    private boolean replacing; // whether one of them has words of its own

    private record Mark(boolean off, @Nullable String text) {}

    /// @param out takes the glyphs that are read
    MarkedContent(Layers layers, Consumer<Glyph> out) {
        this.layers = layers;
        this.out = out;
    }

    void begin(@Nullable COSName tag, @Nullable COSDictionary properties) {
        var text = properties == null || replacing ? null : properties.getString(COSName.ACTUAL_TEXT);
        var mark = new Mark(COSName.OC.equals(tag) && layers.isOff(properties), text);
        marks.push(mark);
        off += mark.off() ? 1 : 0;
        replacing |= text != null;
    }

    void end() {
        if (!marks.isEmpty()) {
            var mark = marks.pop();
            off -= mark.off() ? 1 : 0;
            if (mark.text() != null) {
                replacing = false; // marks inside it have none
                replace(mark.text());
            }
        }
    }

    /// Marks that were never closed end with their page.
    void finish() {
        while (!marks.isEmpty()) {
            end();
        }
    }

    boolean isOff() {
        return off > 0;
    }

    void add(Glyph glyph) {
        if (replacing) {
            replaced.add(glyph);
        } else {
            out.accept(glyph);
        }
    }

    /// The text in place of the glyphs, its words in turn where they stand on several lines.
    private void replace(String actual) {
        var text = actual.equals(SOFT_HYPHEN) ? actual : Characters.readable(actual);
        var glyphs = List.copyOf(replaced);
        replaced.clear();
        var written = 0;
        for (var from = 0; from < glyphs.size();) {
            var to = endOfLine(glyphs, from);
            var end = to == glyphs.size() ? text.length() : endOfWord(text, text.length() * to / glyphs.size());
            if (end > written) {
                out.accept(Glyph.around(glyphs.subList(from, to), text.substring(written, end).strip()));
            }
            written = Math.max(written, Math.min(text.length(), end + 1));
            from = to;
        }
    }

    private static int endOfLine(List<Glyph> glyphs, int from) {
        var first = glyphs.get(from);
        var to = from + 1;
        while (to < glyphs.size()
                && Math.abs(glyphs.get(to).y() - first.y()) < SAME_LINE * first.size()) {
            to++;
        }
        return to;
    }

    private static int endOfWord(String text, int from) {
        var blank = text.indexOf(' ', from);
        return blank < 0 ? text.length() : blank;
    }
}
