package org.lectern.app.document.layout;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.lectern.app.document.layout.line.Box;
import org.lectern.app.document.model.Region;
import org.lectern.app.document.model.TextRegions;
import org.lectern.inference.api.TextRange;

/// The boxes of all pages of a document on paper.
public final class GlyphStore implements TextRegions {
    /// Of a document without text.
    public static final GlyphStore EMPTY = new GlyphStore(List.of());

    private final List<PageGlyphs> pages;

    GlyphStore(List<PageGlyphs> pages) {
        this.pages = List.copyOf(pages);
    }

    @Override
    public List<Region> of(TextRange span) {
        var regions = new ArrayList<Region>();
        for (var i = firstAt(span.start()); i < pages.size() && pages.get(i).start() < span.end(); i++) {
            pages.get(i).collect(span, regions);
        }
        return regions;
    }

    /// Index of a page that begins at or before an offset, so that no page before it reaches there.
    private int firstAt(int offset) {
        var low = 0;
        var high = pages.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (pages.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Math.max(0, low - 1);
    }

    /// The lines of a page in reading order.
    ///
    /// @param page from 1
    public List<PlacedLine> lines(int page) {
        var glyphs = pages.get(page - 1);
        var lines = new ArrayList<PlacedLine>();
        for (var i = 0; i < glyphs.lines(); i++) {
            var span = glyphs.line(i);
            lines.add(new PlacedLine(page, span, glyphs.around(span.start(), span.end())));
        }
        return lines;
    }

    /// Where the first line of a page begins that reaches below a height, in points; empty where none does.
    ///
    /// @param page from 1
    public OptionalInt below(int page, double top) {
        return pages.get(page - 1).below(top);
    }

    /// From the first to the last character of a page whose middle is inside a rectangle.
    ///
    /// @param page from 1
    public Optional<TextRange> inside(int page, Box box) {
        return pages.get(page - 1).inside(box);
    }

    /// A line and its characters in the running text, with what joins it to the next.
    ///
    /// @param page page number, from 1
    public record PlacedLine(int page, TextRange span, Box bounds) {}

    /// Writes them for [#read]: their number, then each page.
    public void write(DataOutput out) throws IOException {
        out.writeInt(pages.size());
        for (var page : pages) {
            page.write(out);
        }
    }

    public static GlyphStore read(DataInput in) throws IOException {
        var pages = new ArrayList<PageGlyphs>();
        for (var left = in.readInt(); left > 0; left--) {
            pages.add(PageGlyphs.read(in));
        }
        return new GlyphStore(pages);
    }
}
