package org.lectern.app.ui.shell;

import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.lectern.app.ui.library.details.SheetHost;

/// Holds the one sheet (settings, keys) that lies over the window; a click beside it puts it away.
final class SheetLayer extends StackPane implements SheetHost {
    private @Nullable Node before; // where the focus was
    private BooleanSupplier mayLeave = () -> true;

    SheetLayer() {
        getStyleClass().add("sheet-ground");
        setVisible(false);
        sceneProperty().flatMap(Scene::focusOwnerProperty).addListener((o, old, now) -> keepFocus(now));
        setOnMouseClicked(event -> {
            if (event.getTarget() == this) {
                putAway();
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
        show(sheet, () -> true);
    }

    @Override
    public void show(Node sheet, BooleanSupplier leave) {
        if (isVisible() && !mayLeave.getAsBoolean()) {
            return;
        }
        mayLeave = leave;
        if (!isVisible()) {
            before = getScene().getFocusOwner();
        }
        getChildren().setAll(sheet);
        setVisible(true);
        sheet.lookupAll(".choice-box, .button").stream().filter(Node::isFocusTraversable).findFirst()
                .ifPresent(Node::requestFocus);
    }

    /// Closes what is shown, unless it asks something first.
    ///
    /// @return whether anything was shown
    boolean putAway() {
        boolean shown = isVisible();
        if (shown && mayLeave.getAsBoolean()) {
            close();
        }
        return shown;
    }

    @Override
    public void close() {
        setVisible(false);
        getChildren().clear();
        if (before != null) {
            before.requestFocus();
        }
    }
}
