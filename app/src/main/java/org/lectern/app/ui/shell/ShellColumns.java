package org.lectern.app.ui.shell;

import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import org.lectern.app.settings.PanelSettings;
import org.lectern.app.ui.settings.SettingsViewModel;

/// The library, the pages and the conversation side by side, as far as they are shown; each as wide as the reader has drawn it.
final class ShellColumns extends SplitPane {
    private static final double LIBRARY_PART = 0.17; // of the width, before anything was drawn
    private static final double TALK_PART = 0.28;

    private final Region library;
    private final Region talk;
    private final SettingsViewModel settings;
    private boolean placed;

    /// @param left run when a part with the focus in it goes
    ShellColumns(Region library, Region pages, Region talk, Panels panels, SettingsViewModel settings, Runnable left) {
        this.library = library;
        this.talk = talk;
        this.settings = settings;
        getStyleClass().add("columns");
        least(library, Panels.LIBRARY);
        least(pages, Panels.PAGES);
        least(talk, Panels.TALK);
        SplitPane.setResizableWithParent(library, false);
        SplitPane.setResizableWithParent(talk, false);
        getItems().setAll(pages);
        show(library, panels.libraryShown().get(), left);
        show(talk, panels.talkShown().get(), left);
        panels.libraryShown().addListener((o, old, now) -> show(library, now, left));
        panels.talkShown().addListener((o, old, now) -> show(talk, now, left));
        widthProperty().addListener((o, old, now) -> {
            if (!placed && now.doubleValue() > 0) {
                place();
            }
        });
    }

    private void least(Region column, double width) {
        ObservableValue<Double> least = settings.textScale().map(scale -> scale * width);
        column.minWidthProperty().bind(least);
    }

    private void show(Region part, boolean shown, Runnable left) {
        if (shown == getItems().contains(part)) {
            return;
        }
        remember();
        if (shown) {
            getItems().add(part == library ? 0 : getItems().size(), part);
        } else {
            boolean focused = Stream.iterate(part.getScene() == null ? null : part.getScene().getFocusOwner(),
                    node -> node != null, node -> node.getParent()).anyMatch(node -> node == part);
            getItems().remove(part);
            if (focused) {
                left.run();
            }
        }
        place();
    }

    /// Keeps how wide the parts are that are shown now.
    void remember() {
        double[] at = getDividerPositions();
        if (!placed || at.length == 0) {
            return;
        }
        settings.setPanels(panels -> panels.withWidths(
                getItems().contains(library) ? pixels(at[0]) : panels.libraryWidth(),
                getItems().contains(talk) ? pixels(1 - at[at.length - 1]) : panels.talkWidth()));
    }

    private int pixels(double part) {
        return (int) Math.round(part * getWidth());
    }

    private void place() {
        double all = getWidth();
        if (all <= 0) {
            return;
        }
        applyCss();
        layout();
        PanelSettings panels = settings.settingsProperty().get().window().panels();
        if (getItems().contains(library)) {
            setDividerPosition(0, panels.libraryWidth() > 0 ? panels.libraryWidth() / all : LIBRARY_PART);
        }
        if (getItems().contains(talk)) {
            setDividerPosition(getItems().size() - 2,
                    1 - (panels.talkWidth() > 0 ? panels.talkWidth() / all : TALK_PART));
        }
        layout();
        placed = true;
    }
}
