package org.lectern.app.ui.reader.panel;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2AL;
import org.lectern.app.ui.control.IconButton;
import org.lectern.app.ui.control.OutlinedButton;
import org.lectern.app.ui.control.PiecedText;
import org.lectern.app.ui.control.RightToLeft;
import org.lectern.app.ui.language.Language;
import org.lectern.app.ui.reader.LinksViewModel;

/// Over the lower edge of flowing text, which stays where it is: the note whose mark was clicked.
final class NoteBar extends VBox {
    private static final double WIDEST = 640; // view pixels
    private static final double HIGHEST = 220;
    private static final int LONGEST = 16; // characters of right-to-left words that surely fit into a line
    private static final double STEP = 40; // view pixels by which a key scrolls

    /// @param left run when the bar was put away from inside
    NoteBar(LinksViewModel model, Language language, Runnable left) {
        getStyleClass().add("note-bar");
        setMaxSize(WIDEST, USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.BOTTOM_CENTER);
        ScrollPane text = new ScrollPane();
        text.setFitToWidth(true);
        text.setMaxHeight(HIGHEST);
        model.noteProperty().addListener((o, old, now) -> show(now == null ? "" : now.words(), text));
        text.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        text.setFocusTraversable(false);
        OutlinedButton visit = new OutlinedButton(language.text("note.visit"), () -> {
            model.visitNote();
            left.run();
        });
        visit.setId("note-visit");
        visit.accessibleHelpProperty().bind(model.noteProperty().map(LinksViewModel.Note::words).orElse(""));
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
        addEventFilter(KeyEvent.KEY_PRESSED, event -> scroll(event, text));
    }

    private static void show(String note, ScrollPane text) {
        Region words = words(note);
        words.getStyleClass().add("note-words");
        text.setContent(words);
        text.setVvalue(0);
        text.prefViewportHeightProperty().bind(words.heightProperty());
    }

    private static Region words(String note) {
        if (RightToLeft.isPartOf(note)) {
            return new PiecedText(note, LONGEST);
        }
        Label words = new Label(note);
        RightToLeft.wrap(words);
        return words;
    }

    /// Of long notes, by the keys that move lines.
    private static void scroll(KeyEvent event, ScrollPane text) {
        double hidden = text.getContent() == null
                ? 0
                : text.getContent().getBoundsInLocal().getHeight() - text.getViewportBounds().getHeight();
        if (hidden > 0 && (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP)) {
            double step = STEP / hidden * (event.getCode() == KeyCode.DOWN ? 1 : -1);
            text.setVvalue(Math.clamp(text.getVvalue() + step, 0, 1));
            event.consume();
        }
    }
}
