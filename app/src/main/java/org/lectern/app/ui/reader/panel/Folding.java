package org.lectern.app.ui.reader.panel;

import javafx.scene.control.TreeItem;

/// Opens or closes all that is below something.
final class Folding {
    private Folding() {}

    static void all(TreeItem<?> item, boolean open) {
        item.getChildren().forEach(child -> {
            child.setExpanded(open);
            all(child, open);
        });
    }
}
