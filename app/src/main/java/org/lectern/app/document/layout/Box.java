package org.lectern.app.document.layout;

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

    /// The part inside a page of this size.
    public Box clip(double width, double height) {
        return new Box(Math.max(left, 0), Math.max(top, 0), Math.min(right, width), Math.min(bottom, height));
    }
}
