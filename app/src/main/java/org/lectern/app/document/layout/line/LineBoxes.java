package org.lectern.app.document.layout.line;

import java.util.Arrays;

/// The rectangles of a line's characters, packed into sixteen bytes each.
public final class LineBoxes {
    private static final int SIDES = 4;

    private final float[] sides; // [characters, left top right bottom]; all 0 for a character that is not drawn
    private final int from;
    private final int size;

    private LineBoxes(float[] sides, int from, int size) {
        this.sides = sides;
        this.from = from;
        this.size = size;
    }

    /// Of a line: one rectangle per UTF-16 unit of its text; [Box#NONE] for spaces that are not drawn.
    public static LineBoxes of(Iterable<Box> boxes, int size) {
        var sides = new float[size * SIDES];
        var at = 0;
        for (var box : boxes) {
            sides[at++] = (float) box.left();
            sides[at++] = (float) box.top();
            sides[at++] = (float) box.right();
            sides[at++] = (float) box.bottom();
        }
        return new LineBoxes(sides, 0, size);
    }

    public int size() {
        return size;
    }

    public Box get(int i) {
        var at = (from + i) * SIDES;
        return new Box(sides[at], sides[at + 1], sides[at + 2], sides[at + 3]);
    }

    /// Some of them, in the same memory.
    public LineBoxes part(int start, int end) {
        return new LineBoxes(sides, from + start, end - start);
    }

    /// The smallest rectangle around all.
    public Box around() {
        var left = Float.MAX_VALUE;
        var top = Float.MAX_VALUE;
        var right = -Float.MAX_VALUE;
        var bottom = -Float.MAX_VALUE;
        for (var at = from * SIDES; at < (from + size) * SIDES; at += SIDES) {
            if (sides[at] < sides[at + 2] && sides[at + 1] < sides[at + 3]) {
                left = Math.min(left, sides[at]);
                top = Math.min(top, sides[at + 1]);
                right = Math.max(right, sides[at + 2]);
                bottom = Math.max(bottom, sides[at + 3]);
            }
        }
        var nothing = size == 0 ? Box.NONE : get(size - 1); // a sign without width still has a place
        return right < left ? nothing : new Box(left, top, right, bottom);
    }

    /// The left side of one of them, in points.
    public double left(int i) {
        return sides[(from + i) * SIDES];
    }

    /// The right side of one of them, in points.
    public double right(int i) {
        return sides[(from + i) * SIDES + 2];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LineBoxes boxes && Arrays.equals(sides, from * SIDES, (from + size) * SIDES,
                boxes.sides, boxes.from * SIDES, (boxes.from + boxes.size) * SIDES);
    }

    @Override
    public int hashCode() {
        return size;
    }
}
