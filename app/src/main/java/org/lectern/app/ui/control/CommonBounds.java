package org.lectern.app.ui.control;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;

/// What lies around several things.
public final class CommonBounds {
    private CommonBounds() {}

    /// Empty for none.
    public static Optional<Bounds> of(Stream<Bounds> things) {
        return things.reduce(CommonBounds::around);
    }

    private static Bounds around(Bounds one, Bounds other) {
        double x = Math.min(one.getMinX(), other.getMinX());
        double y = Math.min(one.getMinY(), other.getMinY());
        return new BoundingBox(x, y, Math.max(one.getMaxX(), other.getMaxX()) - x,
                Math.max(one.getMaxY(), other.getMaxY()) - y);
    }
}
