package org.lectern.app.ui.shell;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Holds the one sheet (settings, keys) that lies over the window; a click beside it puts it away.
final class SheetLayer extends StackPane {
    private @Nullable Node before; // where the focus was

    SheetLayer() {
        getStyleClass().add("sheet-ground");
        setVisible(false);
        setOnMouseClicked(event -> {
            if (event.getTarget() == this) {
                close();
            }
        });
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

    void close() {
        setVisible(false);
        getChildren().clear();
        if (before != null) {
            before.requestFocus();
        }
    }
}
