package org.lectern.app.ui.reader.panel;

import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;

/// Opens or closes all that is in a tree.
final class Folding {
    private Folding() {}

    /// What is chosen stays so, or else the outermost closed item in which it is.
    static <T> void all(TreeView<T> tree, boolean open) {
        TreeItem<T> root = tree.getRoot();
        TreeItem<T> chosen = tree.getSelectionModel().getSelectedItem();
        tree.setRoot(new TreeItem<>()); // in view every item that opens or closes would have all rows counted anew
        below(root, open);
        tree.setRoot(root);
        if (chosen != null) {
            TreeItem<T> shown = chosen;
            for (TreeItem<T> item = chosen.getParent(); item != null && item != root; item = item.getParent()) {
                shown = item.isExpanded() ? shown : item;
            }
            tree.getSelectionModel().clearAndSelect(tree.getRow(shown));
        }
    }

    private static void below(TreeItem<?> item, boolean open) {
        item.getChildren().forEach(child -> {
            child.setExpanded(open);
            below(child, open);
        });
    }
}
