package org.lectern.app.ui.library;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2MZ;
import org.lectern.app.ui.control.IconButton;
import org.lectern.app.ui.control.RightToLeft;
import org.lectern.app.ui.language.Language;

/// How far the import is, with a button that stops it.
final class ImportBar extends VBox {
    ImportBar(ImportViewModel model, Language language) {
        super(3);
        setId("import");
        Label words = new Label();
        words.getStyleClass().add("quiet");
        words.textProperty().bind(Bindings.createStringBinding(
                () -> language.now("import.progress", model.doneProperty().get(), model.totalProperty().get())
                        + model.remaining().words(language),
                model.doneProperty(), model.totalProperty(), language.messagesProperty()));
        RightToLeft.wrap(words);
        words.setMinHeight(USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        IconButton stop = new IconButton(Material2MZ.STOP, language.text("import.stop"), model::stop);
        stop.getStyleClass().add("small");
        HBox row = new HBox(words, stop);
        row.setAlignment(Pos.CENTER_LEFT);
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("import-progress");
        bar.accessibleTextProperty().bind(words.textProperty());
        bar.progressProperty().bind(Bindings.createDoubleBinding(
                () -> model.totalProperty().get() == 0
                        ? ProgressBar.INDETERMINATE_PROGRESS
                        : (double) model.doneProperty().get() / model.totalProperty().get(),
                model.doneProperty(), model.totalProperty()));
        visibleProperty().bind(model.runningProperty());
        managedProperty().bind(visibleProperty());
        getChildren().addAll(row, bar);
    }
}
