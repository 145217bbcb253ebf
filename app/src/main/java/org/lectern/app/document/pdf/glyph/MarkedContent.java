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
    private final Structure structure;
    private final Consumer<Glyph> out;
    private final Deque<Mark> marks = new ArrayDeque<>();
    private final List<Glyph> replaced = new ArrayList<>();
    private Structure.Marked marked; // as the page or the form counts
    private int off; // marks around this place that are switched off
    private boolean replacing; // whether one of them has words of its own
    private Structure.@Nullable Said said; // the element whose glyphs are collected, over several marks
    private boolean inside; // whether a mark of such an element is open

    /// @param text in place of what is drawn inside
    /// @param element whether it belongs to an element that has words of its own
    private record Mark(boolean off, @Nullable String text, boolean element) {}

    /// @param page whose content it is
    /// @param out takes the glyphs that are read
    MarkedContent(Layers layers, Structure structure, COSDictionary page, Consumer<Glyph> out) {
        this.layers = layers;
        this.structure = structure;
        this.marked = structure.of(page);
        this.out = out;
    }

    /// From here on, content is numbered as it is in a form.
    ///
    /// @return how it was numbered before, for [#leave]
    Structure.Marked enter(COSDictionary form) {
        var before = marked;
        marked = structure.of(form);
        return before;
    }

    void leave(Structure.Marked before) {
        marked = before;
    }

    void begin(@Nullable COSName tag, @Nullable COSDictionary properties) {
        var element = properties != null && !inside && !replacing && isElement(properties.getInt(COSName.MCID, -1));
        var text = properties == null || replacing || inside || element
                ? null
                : properties.getString(COSName.ACTUAL_TEXT);
        if (text != null) {
            tell(); // what waits for the words of an element is not replaced by these
        }
        var mark = new Mark(COSName.OC.equals(tag) && layers.isOff(properties), text, element);
        marks.push(mark);
        off += mark.off() ? 1 : 0;
        replacing |= text != null;
        inside |= element;
    }

    /// Whether what is drawn from here on belongs to an element that has words of its own.
    private boolean isElement(int content) {
        var next = marked.around(content).orElse(null);
        if (next != null && (said == null || said.element() != next.element() || next.repeats(said))) {
            tell();
            said = next;
        }
        return next != null;
    }

    void end() {
        if (!marks.isEmpty()) {
            var mark = marks.pop();
            off -= mark.off() ? 1 : 0;
            inside &= !mark.element();
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
        tell();
    }

    /// Writes the words of the element whose glyphs were collected, once; one of which nothing is seen yet has told nothing.
    private void tell() {
        if (said != null && !replaced.isEmpty() && structure.isNew(said)) {
            replace(said.text());
        }
        replaced.clear();
        said = null;
    }

    boolean isOff() {
        return off > 0;
    }

    void add(Glyph glyph) {
        if (replacing || inside) {
            replaced.add(glyph);
        } else {
            tell();
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
