package org.lectern.app.ui.desk;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.lectern.app.desk.DocumentStage;
import org.lectern.app.ui.control.RightToLeft;
import org.lectern.app.ui.control.Shown;
import org.lectern.app.ui.language.Language;

/// How far a document is read and studied, with a button that stops it or goes on.
public final class StudyProgress extends VBox {
    public StudyProgress(DocumentViewModel document, DeskViewModel model, Language language) {
        getStyleClass().add("study");
        Label words = new Label();
        words.textProperty().bind(StudyWords.of(document, language));
        RightToLeft.wrap(words);
        words.setMinHeight(USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(8, words, button(document, model, language));
        row.setAlignment(Pos.CENTER_LEFT);
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(fraction(document));
        bar.accessibleTextProperty().bind(words.textProperty());
        bar.visibleProperty().bind(document.stageProperty().isNotEqualTo(DocumentStage.LOCKED)
                .and(document.stageProperty().isNotEqualTo(DocumentStage.FAILED))
                .and(document.stageProperty().isNotEqualTo(DocumentStage.BROKEN)));
        bar.managedProperty().bind(bar.visibleProperty());
        getChildren().addAll(row, bar);
        visibleProperty().bind(document.stageProperty().isNotEqualTo(DocumentStage.READY));
        managedProperty().bind(visibleProperty());
    }

    private static Button button(DocumentViewModel document, DeskViewModel model, Language language) {
        Button button = new Button();
        button.setMinWidth(USE_PREF_SIZE);
        button.setId("study-button");
        button.textProperty().bind(Bindings.createStringBinding(
                () -> language.now(switch (document.stageProperty().get()) {
                    case STOPPED -> "study.resume";
                    case FAILED, BROKEN -> "study.retry";
                    default -> "study.cancel";
                }), document.stageProperty(), language.messagesProperty()));
        button.getStyleClass().addAll("small", "button-outlined");
        button.setOnAction(event -> act(document, model));
        Shown.when(button, document.stageProperty().isNotEqualTo(DocumentStage.LOCKED)); // the pages ask for the password
        return button;
    }

    private static void act(DocumentViewModel document, DeskViewModel model) {
        switch (document.stageProperty().get()) {
            case STOPPED, FAILED, BROKEN -> model.resume(document);
            default -> document.cancel();
        }
    }

    /// From 0 to 1, or indeterminate while nothing can be counted yet.
    public static DoubleBinding fraction(DocumentViewModel document) {
        return Bindings.createDoubleBinding(
                () -> document.totalProperty().get() == 0
                        || (document.isBegun().get() && document.doneProperty().get() == 1) // nobody tells how far the rest is
                                ? ProgressBar.INDETERMINATE_PROGRESS
                                : (double) document.doneProperty().get() / document.totalProperty().get(),
                document.doneProperty(), document.totalProperty(), document.stageProperty(), document.shownProperty());
    }
}
