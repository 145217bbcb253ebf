package org.lectern.app.ui.reader.marks;

import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.lectern.app.marks.OwnMark;
import org.lectern.app.ui.control.OutlinedButton;
import org.lectern.app.ui.control.Shown;
import org.lectern.app.ui.language.Language;

/// Over the lower edge of the pages, for a while: the mark that was removed, and the way to have it back.
public final class RemovedBar extends HBox {
    private static final Duration SEEN = Duration.seconds(10);

    public RemovedBar(MarksViewModel marks, Language language) {
        getStyleClass().addAll("floating", "removed-bar");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.BOTTOM_CENTER);
        Label words = new Label();
        words.getStyleClass().add("section");
        words.textProperty().bind(Bindings.createStringBinding(
                () -> words(marks.removedProperty().get(), language), marks.removedProperty(),
                language.messagesProperty()));
        OutlinedButton undo = new OutlinedButton(language.text("marks.undo"), marks::undo);
        undo.setId("mark-undo");
        undo.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(words, undo);
        Shown.when(this, marks.removedProperty().isNotNull());
        PauseTransition end = new PauseTransition(SEEN);
        end.setOnFinished(event -> marks.forgetRemoved());
        marks.removedProperty().addListener((o, old, now) -> {
            if (now == null) {
                end.stop();
            } else {
                end.playFromStart();
            }
        });
    }

    private static String words(OwnMark removed, Language language) {
        if (removed == null) {
            return "";
        }
        return removed.isBookmark()
                ? language.now("marks.removed.bookmark")
                : language.now("marks.removed", MarkWords.shortened(removed));
    }
}
