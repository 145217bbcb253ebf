package org.lectern.app.document.layout;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.lectern.app.document.layout.line.Box;
import org.lectern.app.document.model.PageRegion;
import org.lectern.app.document.model.Region;
import org.lectern.inference.api.TextRange;

/// The boxes of one page's characters, packed into eight bytes each.
final class PageGlyphs {
    static final int SIDES = 4;
    static final int STEPS = 0xFFFF; // into which the page's width and height are divided

    private static final double CELL_GAP = 1.6; // of a character's longer side

    private final int number;
    private final double width; // points
    private final double height;
    private final int start;
    private final char[] sides; // [characters, left top right bottom]; all 0 for a character that is not drawn
    private final int[] lineStarts; // offsets in the document's text, ascending

    PageGlyphs(int number, double width, double height, int start, char[] sides, int[] lineStarts) {
        this.number = number;
        this.width = width;
        this.height = height;
        this.start = start;
        this.sides = sides;
        this.lineStarts = lineStarts;
    }

    int start() {
        return start;
    }

    private int end() {
        return start + sides.length / SIDES;
    }

    int lines() {
        return lineStarts.length;
    }

    /// The characters of a line, with what joins it to the next.
    TextRange line(int index) {
        return new TextRange(lineStarts[index],
                index + 1 < lineStarts.length ? lineStarts[index + 1] : Math.max(end(), lineStarts[index]));
    }

    /// Adds the page's rectangles of a span, one per line, or one per cell where wide gaps part a line.
    void collect(TextRange span, List<Region> into) {
        var from = Math.max(span.start(), start);
        var to = Math.min(span.end(), end());
        while (from < to) {
            var next = Arrays.binarySearch(lineStarts, from + 1);
            var index = next < 0 ? -next - 1 : next;
            var lineEnd = Math.min(to, index < lineStarts.length ? lineStarts[index] : to);
            collectLine(from, lineEnd, into);
            from = lineEnd;
        }
    }

    private void collectLine(int from, int to, List<Region> into) {
        var cell = Box.NONE;
        var last = Box.NONE;
        for (var i = from; i < to; i++) {
            var box = box(i - start);
            if (!box.isEmpty()) {
                if (!cell.isEmpty() && last.gap(box) > CELL_GAP * Math.max(box.width(), box.height())) {
                    into.add(region(cell));
                    cell = Box.NONE;
                }
                cell = cell.union(box);
                last = box;
            }
        }
        if (!cell.isEmpty()) {
            into.add(region(cell));
        }
    }

    private PageRegion region(Box box) {
        return new PageRegion(number, box.left(), box.top(), box.width(), box.height());
    }

    /// The smallest rectangle around some characters.
    Box around(int from, int to) {
        var box = Box.NONE;
        for (var i = from; i < to; i++) {
            box = box.union(box(i - start));
        }
        return box;
    }

    /// Where the first line begins that reaches below a height of the page, in points.
    OptionalInt below(double top) {
        for (var i = 0; i < sides.length; i += SIDES) {
            if (isDrawn(i) && sides[i + 3] * height / STEPS > top) {
                var line = Arrays.binarySearch(lineStarts, start + i / SIDES);
                return OptionalInt.of(lineStarts[line < 0 ? -line - 2 : line]);
            }
        }
        return OptionalInt.empty();
    }

    /// @param at of its first side
    private boolean isDrawn(int at) {
        return sides[at] < sides[at + 2] && sides[at + 1] < sides[at + 3];
    }

    /// From the first to the last character whose middle is inside a rectangle.
    Optional<TextRange> inside(Box area) {
        var first = -1;
        var last = -1;
        var across = width / STEPS / 2;
        var down = height / STEPS / 2;
        for (var i = 0; i < sides.length; i += SIDES) {
            var x = (sides[i] + sides[i + 2]) * across;
            var y = (sides[i + 1] + sides[i + 3]) * down;
            if (x >= area.left() && x <= area.right() && y >= area.top() && y <= area.bottom() && isDrawn(i)) {
                first = first < 0 ? i / SIDES : first;
                last = i / SIDES;
            }
        }
        return first < 0 ? Optional.empty() : Optional.of(new TextRange(start + first, start + last + 1));
    }

    private Box box(int i) {
        var at = i * SIDES;
        return new Box(sides[at] * width / STEPS, sides[at + 1] * height / STEPS, sides[at + 2] * width / STEPS,
                sides[at + 3] * height / STEPS);
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(number);
        out.writeDouble(width);
        out.writeDouble(height);
        out.writeInt(start);
        out.writeInt(lineStarts.length);
        for (var line : lineStarts) {
            out.writeInt(line);
        }
        out.writeInt(sides.length);
        var bytes = new byte[sides.length * Character.BYTES];
        for (var i = 0; i < sides.length; i++) {
            bytes[2 * i] = (byte) (sides[i] >> Byte.SIZE);
            bytes[2 * i + 1] = (byte) sides[i];
        }
        out.write(bytes);
    }

    static PageGlyphs read(DataInput in) throws IOException {
        var number = in.readInt();
        var width = in.readDouble();
        var height = in.readDouble();
        var start = in.readInt();
        var lineStarts = new int[in.readInt()];
        for (var i = 0; i < lineStarts.length; i++) {
            lineStarts[i] = in.readInt();
        }
        var sides = new char[in.readInt()];
        var bytes = new byte[sides.length * Character.BYTES];
        in.readFully(bytes);
        for (var i = 0; i < sides.length; i++) {
            sides[i] = (char) ((bytes[2 * i] & 0xFF) << Byte.SIZE | (bytes[2 * i + 1] & 0xFF));
        }
        return new PageGlyphs(number, width, height, start, sides, lineStarts);
    }
}
