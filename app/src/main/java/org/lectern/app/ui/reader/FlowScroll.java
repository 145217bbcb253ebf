package org.lectern.app.ui.reader;

import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import jfx.incubator.scene.control.richtext.RichTextArea;

/// Scrolls the area of flowing text.
final class FlowScroll {
    private static final double PAGE = 0.9; // of the visible part
    private static final double HEADROOM = 0.3; // part of the height above a place that is brought into view
    private static final int TRIES = 6;

    private final RichTextArea area;

    FlowScroll(RichTextArea area) {
        this.area = area;
    }

    /// Brings the place marked as target into view. The area knows the heights of paragraphs only once they are laid out, so
    /// that it comes near in steps.
    void toTarget() {
        settle(TRIES);
    }

    private void settle(int tries) {
        Platform.runLater(() -> {
            if (area.getModel() != null && tries > 0 && comeNearer()) {
                settle(tries - 1);
            }
        });
    }

    private boolean comeNearer() {
        area.applyCss();
        area.layout();
        var top = area.lookupAll(".target").stream()
                .mapToDouble(mark -> area.sceneToLocal(mark.localToScene(mark.getBoundsInLocal())).getMinY()).min();
        var bar = bar();
        if (top.isEmpty() || bar.isEmpty() || bar.get().getVisibleAmount() >= 1) {
            return top.isEmpty();
        }
        var hidden = area.getHeight() / bar.get().getVisibleAmount() - area.getHeight();
        var before = bar.get().getValue();
        bar.get().setValue(Math.clamp(before + (top.getAsDouble() - HEADROOM * area.getHeight()) / hidden, 0, 1));
        return Math.abs(bar.get().getValue() - before) * hidden > 1;
    }

    /// By a window.
    void page(boolean forward) {
        bar().ifPresent(bar -> bar.setValue(Math.clamp(
                bar.getValue() + (forward ? 1 : -1) * PAGE * bar.getVisibleAmount(), bar.getMin(), bar.getMax())));
    }

    /// Whether there is nothing more to be seen in a direction.
    boolean isAtEnd(boolean forward) {
        return bar().filter(ScrollBar::isVisible)
                .map(bar -> forward ? bar.getValue() >= bar.getMax() - 0.001 : bar.getValue() <= bar.getMin() + 0.001)
                .orElse(true);
    }

    private Optional<ScrollBar> bar() {
        return area.lookupAll(".scroll-bar").stream().filter(ScrollBar.class::isInstance).map(ScrollBar.class::cast)
                .filter(bar -> bar.getOrientation() == Orientation.VERTICAL).findFirst();
    }
}
