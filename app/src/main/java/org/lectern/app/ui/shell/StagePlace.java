package org.lectern.app.ui.shell;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.lectern.app.settings.WindowPlace;
import org.lectern.app.ui.settings.SettingsViewModel;

/// Puts the window where it was the time before, as far as that is on a screen, and remembers where it is drawn to.
public final class StagePlace {
    private static final Duration REST = Duration.millis(400); // after it was drawn

    private final Stage stage;
    private final SettingsViewModel settings;

    public StagePlace(Stage stage, SettingsViewModel settings) {
        this.stage = stage;
        this.settings = settings;
    }

    /// To be called before the window is shown.
    ///
    /// @return whether a place was known
    public boolean restore() {
        WindowPlace place = settings.settingsProperty().get().window().place();
        boolean seen = place.isKnown()
                && !Screen.getScreensForRectangle(place.x(), place.y(), place.width(), place.height()).isEmpty();
        if (seen) {
            stage.setX(place.x());
            stage.setY(place.y());
            stage.setWidth(place.width());
            stage.setHeight(place.height());
        }
        stage.setMaximized(place.maximized());
        return seen || place.maximized();
    }

    /// Remembers every change from now on.
    public void follow() {
        PauseTransition rest = new PauseTransition(REST);
        rest.setOnFinished(event -> remember());
        for (ObservableValue<?> one : List.of(stage.xProperty(), stage.yProperty(), stage.widthProperty(),
                stage.heightProperty(), stage.maximizedProperty())) {
            one.addListener((o, old, now) -> rest.playFromStart());
        }
    }

    private void remember() {
        if (stage.isFullScreen() || stage.isIconified() || !stage.isShowing()) {
            return;
        }
        WindowPlace before = settings.settingsProperty().get().window().place();
        settings.setPlace(stage.isMaximized()
                ? before.withMaximized(true)
                : new WindowPlace((int) stage.getX(), (int) stage.getY(), (int) stage.getWidth(),
                        (int) stage.getHeight(), false));
    }
}
