package org.lectern.app.document.layout.line;

/// A rectangle on a displayed page, in points, y downwards.
public record Box(double left, double top, double right, double bottom) {
    public static final Box NONE = new Box(0, 0, 0, 0);

    public boolean isEmpty() {
        return right <= left || bottom <= top;
    }

    public double width() {
        return right - left;
    }

    public double height() {
        return bottom - top;
    }

    /// The smallest rectangle around both; an empty one adds nothing.
    public Box union(Box other) {
        if (isEmpty() || other.isEmpty()) {
            return isEmpty() ? other : this;
        }
        return new Box(Math.min(left, other.left), Math.min(top, other.top), Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    public boolean holdsMiddleOf(Box other) {
        var x = (other.left + other.right) / 2;
        var y = (other.top + other.bottom) / 2;
        return !other.isEmpty() && x >= left && x <= right && y >= top && y <= bottom;
    }

    /// How far they stand apart, sideways or up and down, whichever is more; 0 where they touch.
    public double gap(Box other) {
        var sideways = Math.max(other.left - right, left - other.right);
        var upAndDown = Math.max(other.top - bottom, top - other.bottom);
        return Math.max(0, Math.max(sideways, upAndDown));
    }

    public Box times(double factor) {
        return new Box(left * factor, top * factor, right * factor, bottom * factor);
    }

    /// The part inside a page of this size.
    public Box clip(double width, double height) {
        return new Box(Math.max(left, 0), Math.max(top, 0), Math.min(right, width), Math.min(bottom, height));
    }
}
