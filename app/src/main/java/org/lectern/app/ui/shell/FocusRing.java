package org.lectern.app.ui.shell;

import javafx.beans.value.ChangeListener;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Draws one and the same ring around whatever has got the focus by a key, above everything else, so that no control needs a sign
/// of its own and none is cut by what it lies in.
final class FocusRing extends Pane {
    private static final double GAP = 4; // pixels that the ring, two pixels wide, reaches beyond a control

    private final Region ring = new Region();
    private final ChangeListener<Boolean> shown = (o, old, now) -> place();
    private @Nullable Node focused;

    FocusRing() {
        getStyleClass().add("focus-layer");
        setMouseTransparent(true);
        setManaged(false);
        ring.getStyleClass().add("focus-ring");
        ring.setManaged(false);
        ring.setVisible(false);
        getChildren().add(ring);
    }

    /// Follows the focus of a scene from now on.
    void follow(Scene scene) {
        scene.focusOwnerProperty().addListener((o, old, now) -> turnTo(now));
        scene.addPostLayoutPulseListener(this::place);
    }

    private void turnTo(@Nullable Node now) {
        if (focused != null) {
            focused.focusVisibleProperty().removeListener(shown);
        }
        focused = now;
        if (now != null) {
            now.focusVisibleProperty().addListener(shown);
        }
        place();
    }

    private void place() {
        boolean seen = focused != null && focused.isFocusVisible() && focused.getScene() != null && isShown(focused);
        ring.setVisible(seen);
        if (seen && focused != null) {
            var around = seen(focused);
            ring.resizeRelocate(Math.floor(around.getMinX()), Math.floor(around.getMinY()),
                    Math.ceil(around.getWidth()), Math.ceil(around.getHeight()));
        }
    }

    private static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }

    // With the gap, as far as it is in the window and in the list in which it scrolls.
    private static Bounds seen(Node node) {
        var inner = node.localToScene(node.getLayoutBounds());
        var scene = node.getScene();
        var around = new BoundingBox(inner.getMinX() - GAP, inner.getMinY() - GAP, inner.getWidth() + 2 * GAP,
                inner.getHeight() + 2 * GAP);
        Bounds part = common(around, new BoundingBox(0, 0, scene.getWidth(), scene.getHeight()));
        for (var at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof VirtualFlow<?> || at.getStyleClass().contains("viewport")) {
                part = common(part, at.localToScene(at.getLayoutBounds()));
            }
        }
        return part;
    }

    private static Bounds common(Bounds one, Bounds other) {
        var left = Math.max(one.getMinX(), other.getMinX());
        var top = Math.max(one.getMinY(), other.getMinY());
        return new BoundingBox(left, top, Math.max(0, Math.min(one.getMaxX(), other.getMaxX()) - left),
                Math.max(0, Math.min(one.getMaxY(), other.getMaxY()) - top));
    }
}
