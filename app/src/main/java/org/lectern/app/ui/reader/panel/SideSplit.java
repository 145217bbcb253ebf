package org.lectern.app.ui.reader.panel;

import javafx.scene.Node;
import javafx.scene.control.SplitPane;

/// The panel beside the pages, as wide as the reader has drawn it; it gives its room away while it is closed.
final class SideSplit extends SplitPane {
    private final SidePanel side;
    private boolean opening;

    SideSplit(SidePanel side, Node pages) {
        this.side = side;
        getStyleClass().add("side-split");
        getItems().setAll(pages);
        SplitPane.setResizableWithParent(side, false);
        side.shownProperty().addListener((o, old, now) -> {
            if (now == null) {
                getItems().remove(side);
            } else if (!getItems().contains(side)) {
                open();
            }
        });
    }

    private void open() {
        opening = true;
        getItems().addFirst(side);
        getDividers().getFirst().positionProperty().addListener((o, old, now) -> drawn(now.doubleValue()));
        applyCss();
        layout();
        setDividerPositions(side.wantedWidthProperty().get() / Math.max(1, getWidth()));
        opening = false;
    }

    private void drawn(double position) {
        if (!opening && getWidth() > 0) {
            side.wantedWidthProperty().set((int) Math.round(position * getWidth()));
        }
    }
}
