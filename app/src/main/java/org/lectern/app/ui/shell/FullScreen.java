package org.lectern.app.ui.shell;

import javafx.beans.property.BooleanProperty;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;

/// The window over the whole screen: on request, and in reading mode.
final class FullScreen {
    private final Scene scene;
    private final BooleanProperty reading;
    private boolean before; // reading mode began

    /// @param reading whether there is nothing but the page
    FullScreen(Scene scene, BooleanProperty reading) {
        this.scene = scene;
        this.reading = reading;
        reading.addListener((o, old, now) -> read(now));
    }

    private void read(boolean begins) {
        if (begins) {
            before = stage().isFullScreen();
        }
        set(begins || before);
    }

    void toggle() {
        set(!stage().isFullScreen());
    }

    /// Ends reading mode, or else the full screen.
    ///
    /// @return whether there was anything to end
    boolean putAway() {
        boolean full = stage().isFullScreen();
        if (reading.get()) {
            reading.set(false);
            return true;
        }
        set(false);
        return full;
    }

    // Escape is the window's own key.
    private void set(boolean full) {
        stage().setFullScreenExitHint("");
        stage().setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage().setFullScreen(full);
    }

    private Stage stage() {
        return (Stage) scene.getWindow();
    }
}
