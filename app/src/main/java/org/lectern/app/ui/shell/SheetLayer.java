package org.lectern.app.ui.shell;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Holds the one sheet (settings, keys) that lies over the window; a click beside it puts it away.
final class SheetLayer extends StackPane {
    private @Nullable Node before; // where the focus was

    SheetLayer() {
        getStyleClass().add("sheet-ground");
        setVisible(false);
        sceneProperty().flatMap(Scene::focusOwnerProperty).addListener((o, old, now) -> keepFocus(now));
        setOnMouseClicked(event -> {
            if (event.getTarget() == this) {
                close();
            }
        });
    }

    // What lies below the sheet is not reached by Tab.
    private void keepFocus(@Nullable Node focused) {
        if (isVisible() && focused != null && !isInside(focused)) {
            Platform.runLater(() -> {
                if (isVisible() && !isFocusWithin()) {
                    getChildren().getFirst().requestFocusTraversal(TraversalDirection.NEXT);
                }
            });
        }
    }

    private boolean isInside(Node node) {
        return node == this || (node.getParent() != null && isInside(node.getParent()));
    }

    void show(Node sheet) {
        if (!isVisible()) {
            before = getScene().getFocusOwner();
        }
        getChildren().setAll(sheet);
        setVisible(true);
        sheet.lookupAll(".choice-box, .button").stream().filter(Node::isFocusTraversable).findFirst()
                .ifPresent(Node::requestFocus);
    }

    /// Closes what is shown.
    ///
    /// @return whether anything was
    boolean putAway() {
        boolean shown = isVisible();
        if (shown) {
            close();
        }
        return shown;
    }

    void close() {
        setVisible(false);
        getChildren().clear();
        if (before != null) {
            before.requestFocus();
        }
    }
}
