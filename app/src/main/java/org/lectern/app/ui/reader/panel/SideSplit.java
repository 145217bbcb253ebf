package org.lectern.app.ui.reader.panel;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

/// The panel beside the pages, as wide as the reader has drawn it; it gives its room away while it is closed. In a narrow window it
/// lies over the pages, which keep their size, until the reader turns to them.
final class SideSplit extends StackPane {
    private static final double OVER_BELOW = 1200; // pixels of the window
    private static final double MOST = 0.85; // of the pages that it may cover

    private final SidePanel side;
    private final SplitPane split = new SplitPane();
    private boolean opening;

    SideSplit(SidePanel side, Node pages) {
        this.side = side;
        split.getStyleClass().add("side-split");
        split.getItems().setAll(pages);
        getChildren().setAll(split);
        SplitPane.setResizableWithParent(side, false);
        setAlignment(side, Pos.CENTER_LEFT);
        side.shownProperty().addListener((o, old, now) -> arrange());
        sceneProperty().flatMap(Scene::widthProperty).addListener((o, old, now) -> arrange());
        split.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (isOver()) {
                side.close();
            }
        });
    }

    private boolean isOver() {
        return getChildren().contains(side);
    }

    private void arrange() {
        boolean open = side.shownProperty().get() != null;
        boolean over = open && getScene() != null && getScene().getWidth() < OVER_BELOW;
        boolean beside = open && !over;
        if (!beside) {
            split.getItems().remove(side);
        }
        if (over) {
            double width = Math.min(side.wantedWidthProperty().get(), MOST * getWidth());
            side.setMaxWidth(Math.max(width, side.minWidth(-1)));
        }
        if (over != isOver()) {
            side.getStyleClass().remove("over");
            getChildren().remove(side);
            if (over) {
                side.getStyleClass().add("over");
                getChildren().add(side);
            }
        }
        if (beside && !split.getItems().contains(side)) {
            side.setMaxWidth(USE_COMPUTED_SIZE);
            open();
        }
    }

    private void open() {
        opening = true;
        split.getItems().addFirst(side);
        split.getDividers().getFirst().positionProperty().addListener((o, old, now) -> drawn(now.doubleValue()));
        applyCss();
        layout();
        split.setDividerPositions(side.wantedWidthProperty().get() / Math.max(1, getWidth()));
        opening = false;
    }

    private void drawn(double position) {
        if (!opening && getWidth() > 0) {
            side.wantedWidthProperty().set((int) Math.round(position * getWidth()));
        }
    }
}
