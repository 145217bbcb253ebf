package org.lectern.app.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// Nodes that take no room while they are not shown.
public final class Shown {
    private Shown() {}

    public static void when(Node node, ObservableValue<Boolean> shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(node.visibleProperty());
    }
}
