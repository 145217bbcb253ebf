package org.lectern.app.ui.reader.flow;

import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import jfx.incubator.scene.control.richtext.RichTextArea;

/// Scrolls the area of flowing text.
final class FlowScroll {
    private static final double PAGE = 0.9; // of the visible part
    private static final int TRIES = 6;

    private final RichTextArea area;
    private boolean watched;

    FlowScroll(RichTextArea area) {
        this.area = area;
    }

    /// Brings the place marked as target into view. The area knows the heights of paragraphs only once they are laid out, so
    /// that it comes near in steps.
    ///
    /// @param headroom part of the height to be left above it
    void toTarget(double headroom) {
        settle(headroom, TRIES);
    }

    private void settle(double headroom, int tries) {
        Platform.runLater(() -> {
            if (area.getModel() != null && tries > 0 && comeNearer(headroom)) {
                settle(headroom, tries - 1);
            }
        });
    }

    private boolean comeNearer(double headroom) {
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
        bar.get().setValue(Math.clamp(before + (top.getAsDouble() - headroom * area.getHeight()) / hidden, 0, 1));
        return Math.abs(bar.get().getValue() - before) * hidden > 1;
    }

    /// Brings a stretch of the scene into view, as near as it is.
    void show(Bounds stretch) {
        bar().filter(bar -> bar.getVisibleAmount() < 1).ifPresent(bar -> {
            var place = area.sceneToLocal(stretch);
            var off = place.getMinY() < 0 ? place.getMinY() : Math.max(0, place.getMaxY() - area.getHeight());
            var hidden = area.getHeight() / bar.getVisibleAmount() - area.getHeight();
            bar.setValue(Math.clamp(bar.getValue() + off / hidden, 0, 1));
        });
    }

    /// @param scrolled run whenever other text comes into view; the first call counts
    void watch(Runnable scrolled) {
        if (!watched) {
            bar().ifPresent(bar -> {
                watched = true;
                bar.valueProperty().addListener((o, old, now) -> scrolled.run());
            });
        }
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
