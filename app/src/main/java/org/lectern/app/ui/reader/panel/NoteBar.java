package org.lectern.app.ui.reader.panel;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2AL;
import org.lectern.app.ui.control.IconButton;
import org.lectern.app.ui.control.OutlinedButton;
import org.lectern.app.ui.control.RightToLeft;
import org.lectern.app.ui.language.Language;
import org.lectern.app.ui.reader.LinksViewModel;

/// Over the lower edge of flowing text, which stays where it is: the note whose mark was clicked.
final class NoteBar extends VBox {
    private static final double WIDEST = 640; // view pixels
    private static final double HIGHEST = 220;
    private static final int LINE = 60; // characters of right-to-left notes that surely fit

    /// @param left run when the bar was put away from inside
    NoteBar(LinksViewModel model, Language language, Runnable left) {
        getStyleClass().add("note-bar");
        setMaxSize(WIDEST, USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.BOTTOM_CENTER);
        Label words = new Label();
        words.getStyleClass().add("note-words");
        words.setWrapText(true);
        words.textProperty().bind(model.noteProperty().map(note -> RightToLeft.broken(note.words(), LINE)).orElse(""));
        ScrollPane text = new ScrollPane(words);
        text.setFitToWidth(true);
        text.setMaxHeight(HIGHEST);
        text.prefViewportHeightProperty().bind(words.heightProperty());
        text.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        text.setFocusTraversable(false);
        OutlinedButton visit = new OutlinedButton(language.text("note.visit"), () -> {
            model.visitNote();
            left.run();
        });
        visit.setId("note-visit");
        HBox tools = new HBox(8, visit, new IconButton(Material2AL.CLOSE, language.text("link.dismiss"), () -> {
            model.dismiss();
            left.run();
        }));
        tools.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(text, tools);
        visibleProperty().bind(model.noteProperty().isNotNull());
        managedProperty().bind(visibleProperty());
        visibleProperty().addListener((o, old, now) -> {
            if (now) {
                visit.requestFocus();
            }
        });
    }
}
