package org.lectern.app.ui.reader.page;

import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import org.lectern.app.ui.reader.ReaderViewModel;

/// Scrolls the column of pages, by keys too. With Ctrl the wheel sizes the pages.
final class PageScrolling {
    private static final double LINE = 60;
    private static final double WINDOW = 0.9; // of its height, by which a key scrolls

    private final ReaderViewModel model;
    private final ScrollPane pane;

    PageScrolling(ReaderViewModel model, ScrollPane pane) {
        this.model = model;
        this.pane = pane;
    }

    void listen() {
        pane.addEventFilter(ScrollEvent.SCROLL, this::zoomByWheel);
        pane.addEventFilter(KeyEvent.KEY_PRESSED, this::scrollByKey);
        pane.setOnZoom(event -> model.arrangement()
                .zoomTo(model.arrangement().zoomProperty().get() * event.getZoomFactor()));
    }

    private void zoomByWheel(ScrollEvent event) {
        if (event.isShortcutDown() && event.getDeltaY() != 0) {
            if (event.getDeltaY() > 0) {
                model.arrangement().zoomIn();
            } else {
                model.arrangement().zoomOut();
            }
            event.consume();
        }
    }

    private void scrollByKey(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        double height = pane.getViewportBounds().getHeight();
        switch (event.getCode()) {
            case PAGE_DOWN, SPACE -> to(top() + height * WINDOW);
            case PAGE_UP -> to(top() - height * WINDOW);
            case DOWN -> to(top() + LINE);
            case UP -> to(top() - LINE);
            case HOME -> to(0);
            case END -> to(whole());
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// @param y in the column
    void to(double y) {
        double room = whole() - pane.getViewportBounds().getHeight();
        pane.setVvalue(room <= 0 ? 0 : Math.clamp(y / room, 0, 1));
    }

    private double top() {
        return pane.getVvalue() * Math.max(0, whole() - pane.getViewportBounds().getHeight());
    }

    private double whole() {
        return model.arrangement().layoutBinding().get().height();
    }
}
