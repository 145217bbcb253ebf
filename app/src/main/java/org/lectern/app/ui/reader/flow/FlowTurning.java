package org.lectern.app.ui.reader.flow;

import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import jfx.incubator.scene.control.richtext.RichTextArea;
import jfx.incubator.scene.control.richtext.TextPos;
import org.lectern.app.ui.reader.ReaderViewModel;

/// Turns to other parts of flowing text: at an end of one the wheel and the keys go on to the next. With Ctrl the wheel sizes letters.
final class FlowTurning {
    private static final long PAUSE = 500_000_000; // nanoseconds before the wheel may turn to another part again

    private final ReaderViewModel model;
    private final RichTextArea area;
    private final FlowScroll scroll;
    private long turned;

    FlowTurning(ReaderViewModel model, RichTextArea area, FlowScroll scroll) {
        this.model = model;
        this.area = area;
        this.scroll = scroll;
    }

    void listen() {
        area.addEventFilter(ScrollEvent.SCROLL, this::wheel);
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::scrollByKey);
    }

    /// Another part has come.
    void turned() {
        turned = System.nanoTime();
    }

    private void wheel(ScrollEvent event) {
        if (event.isShortcutDown()) {
            if (event.getDeltaY() > 0) {
                model.arrangement().zoomIn();
            } else if (event.getDeltaY() < 0) {
                model.arrangement().zoomOut();
            }
            event.consume();
        } else if (System.nanoTime() - turned > PAUSE && event.getDeltaY() != 0
                && scroll.isAtEnd(event.getDeltaY() < 0)) {
            turn(event.getDeltaY() < 0);
            event.consume();
        }
    }

    private void turn(boolean forward) {
        if (forward) {
            model.nextPage();
        } else if (area.getModel() != null && model.pageProperty().get() > 1) {
            model.previousPage();
            area.select(area.getDocumentEnd());
        }
    }

    private void scrollByKey(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return;
        }
        switch (event.getCode()) {
            case PAGE_DOWN, SPACE -> page(true);
            case PAGE_UP -> page(false);
            case HOME -> area.select(TextPos.ZERO);
            case END -> area.select(area.getDocumentEnd());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void page(boolean forward) {
        if (scroll.isAtEnd(forward)) {
            turn(forward);
        } else {
            scroll.page(forward);
        }
    }
}
