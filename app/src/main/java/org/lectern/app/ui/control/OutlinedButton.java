package org.lectern.app.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;

/// A small button with words that are never cut.
public final class OutlinedButton extends Button {
    public OutlinedButton(ObservableValue<String> words, Runnable action) {
        textProperty().bind(words);
        getStyleClass().addAll("small", "button-outlined");
        setMinWidth(USE_PREF_SIZE);
        setOnAction(event -> action.run());
    }
}
