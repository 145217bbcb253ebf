package org.lectern.app.document.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lectern.app.document.model.PageRegion;
import org.lectern.app.document.model.Region;
import org.lectern.app.document.model.TextSpan;

/// The boxes of one page's characters, packed into eight bytes each.
final class PageGlyphs {
    private static final int SIDES = 4;
    private static final int STEPS = 0xFFFF; // into which the page's longer side is divided

    private final int number;
    private final double step; // points
    private final int start;
    private final char[] sides; // [characters, left top right bottom]; all 0 for a character that is not drawn
    private final int[] lineStarts; // offsets in the document's text, ascending

    private PageGlyphs(int number, double step, int start, char[] sides, int[] lineStarts) {
        this.number = number;
        this.step = step;
        this.start = start;
        this.sides = sides;
        this.lineStarts = lineStarts;
    }

    /// Adds the page's rectangles of a span, one per line.
    void collect(TextSpan span, List<Region> into) {
        var from = Math.max(span.start(), start);
        var to = Math.min(span.end(), start + sides.length / SIDES);
        while (from < to) {
            var next = Arrays.binarySearch(lineStarts, from + 1);
            var index = next < 0 ? -next - 1 : next;
            var lineEnd = Math.min(to, index < lineStarts.length ? lineStarts[index] : to);
            var box = Box.NONE;
            for (var i = from; i < lineEnd; i++) {
                box = box.union(box(i - start));
            }
            if (!box.isEmpty()) {
                into.add(new PageRegion(number, box.left(), box.top(), box.width(), box.height()));
            }
            from = lineEnd;
        }
    }

    private Box box(int i) {
        var at = i * SIDES;
        return new Box(sides[at] * step, sides[at + 1] * step, sides[at + 2] * step, sides[at + 3] * step);
    }

    /// Takes the lines of a page as they enter the running text.
    static final class Builder {
        private final PageLines page;
        private final int start;
        private final double step;
        private final List<Integer> lineStarts = new ArrayList<>();
        private char[] sides = new char[1024];
        private int length; // characters

        Builder(PageLines page, int start) {
            this.page = page;
            this.start = start;
            this.step = Math.max(page.width(), page.height()) / STEPS;
        }

        /// @param offset of the line's first character in the document's text
        void line(List<Box> boxes, int offset) {
            lineStarts.add(offset);
            length = offset - start;
            for (var box : boxes) {
                add(box.clip(page.width(), page.height()));
            }
        }

        private void add(Box box) {
            ensure((length + 1) * SIDES);
            if (!box.isEmpty()) {
                var at = length * SIDES;
                sides[at] = (char) Math.floor(box.left() / step);
                sides[at + 1] = (char) Math.floor(box.top() / step);
                sides[at + 2] = (char) Math.min(STEPS, Math.ceil(box.right() / step));
                sides[at + 3] = (char) Math.min(STEPS, Math.ceil(box.bottom() / step));
            }
            length++;
        }

        private void ensure(int size) {
            if (size > sides.length) {
                sides = Arrays.copyOf(sides, Math.max(size, sides.length * 2));
            }
        }

        /// Forgets the last character.
        void dropLast() {
            length--;
            Arrays.fill(sides, length * SIDES, (length + 1) * SIDES, (char) 0);
        }

        PageGlyphs finish() {
            ensure(length * SIDES);
            return new PageGlyphs(page.number(), step, start, Arrays.copyOf(sides, length * SIDES),
                    lineStarts.stream().mapToInt(Integer::intValue).toArray());
        }
    }
}
