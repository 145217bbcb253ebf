package org.lectern.app.ui.library;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.lectern.app.ui.language.Language;

/// How far a document is read and studied, with a button that stops it or goes on.
public final class StudyProgress extends VBox {
    public StudyProgress(OpenDocument document, LibraryViewModel model, Language language) {
        getStyleClass().add("study");
        Label words = new Label();
        words.textProperty().bind(Bindings.createStringBinding(
                () -> language.now("study." + document.stageProperty().get().name().toLowerCase(Locale.ROOT),
                        document.doneProperty().get(), document.totalProperty().get()),
                document.stageProperty(), document.doneProperty(), document.totalProperty(),
                language.messagesProperty()));
        words.setWrapText(true);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(8, words, space, button(document, model, language));
        row.setAlignment(Pos.CENTER_LEFT);
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(fraction(document));
        bar.accessibleTextProperty().bind(words.textProperty());
        getChildren().addAll(row, bar);
        visibleProperty().bind(document.stageProperty().isNotEqualTo(DocumentStage.READY)
                .and(document.stageProperty().isNotEqualTo(DocumentStage.FAILED)));
        managedProperty().bind(visibleProperty());
    }

    private static Button button(OpenDocument document, LibraryViewModel model, Language language) {
        Button button = new Button();
        button.setMinWidth(USE_PREF_SIZE);
        button.setId("study-button");
        button.textProperty().bind(Bindings.createStringBinding(
                () -> language.now(isStopped(document) ? "study.resume" : "study.cancel"), document.stageProperty(),
                language.messagesProperty()));
        button.getStyleClass().addAll("small", "button-outlined");
        button.setOnAction(event -> {
            if (isStopped(document)) {
                model.resume(document);
            } else {
                document.cancel();
            }
        });
        return button;
    }

    private static boolean isStopped(OpenDocument document) {
        return document.stageProperty().get() == DocumentStage.STOPPED;
    }

    /// From 0 to 1, or indeterminate while nothing can be counted yet.
    static DoubleBinding fraction(OpenDocument document) {
        return Bindings.createDoubleBinding(
                () -> document.totalProperty().get() == 0
                        ? ProgressBar.INDETERMINATE_PROGRESS
                        : (double) document.doneProperty().get() / document.totalProperty().get(),
                document.doneProperty(), document.totalProperty());
    }
}
