package org.lectern.app.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// A button that shows an icon; its words are in the tooltip and for screen readers.
public final class IconButton extends Button {
    public IconButton(Ikon icon, ObservableValue<String> words, Runnable action) {
        setGraphic(new FontIcon(icon));
        getStyleClass().addAll("button-icon", "flat");
        accessibleTextProperty().bind(words);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(words);
        setTooltip(tooltip);
        setOnAction(event -> action.run());
    }
}
