package org.lectern.app.ui.shell;

import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.lectern.app.ui.language.Language;

/// Says for a moment how reading mode ends.
final class ReadingHint extends StackPane {
    private static final Duration SEEN = Duration.seconds(3);

    ReadingHint(ObservableBooleanValue reading, Language language) {
        getStyleClass().add("reading-hint");
        setMouseTransparent(true);
        setVisible(false);
        Label words = new Label();
        words.textProperty().bind(language.text("reading-mode.hint"));
        setAlignment(words, Pos.TOP_CENTER);
        getChildren().add(words);
        PauseTransition end = new PauseTransition(SEEN);
        end.setOnFinished(event -> setVisible(false));
        reading.addListener((o, old, now) -> {
            setVisible(now);
            if (now) {
                end.playFromStart();
            }
        });
    }
}
