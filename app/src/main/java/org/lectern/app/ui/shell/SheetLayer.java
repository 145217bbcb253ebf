package org.lectern.app.ui.shell;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/// Holds the one sheet (settings, keys) that lies over the window; a click beside it puts it away.
final class SheetLayer extends StackPane {
    private Node before;

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
