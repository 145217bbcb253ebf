package org.lectern.app.ui.reader.marks;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;
import org.lectern.app.marks.Tint;
import org.lectern.app.ui.control.IconButton;
import org.lectern.app.ui.control.RightToLeft;
import org.lectern.app.ui.language.Language;

/// The highlight that is looked at: its note, which is kept while it is typed, its colour, and its end.
final class MarkCard extends VBox {
    private static final Duration PAUSE = Duration.millis(400); // in typing, before the note is kept

    private final MarksViewModel marks;
    private final Language language;
    private final SelectionActions actions;
    private final Runnable left;
    private final TextArea note = new TextArea();
    private final Label place = new Label();
    private final List<TintButton> tints;
    private final PauseTransition typed = new PauseTransition(PAUSE);
    private @Nullable PlacedMark shown;

    /// @param left run after it was closed from inside, to give the focus back
    MarkCard(SelectionActions actions, Language language, Runnable left) {
        this.marks = actions.marks();
        this.actions = actions;
        this.language = language;
        this.left = left;
        this.tints = TintButton.all(language, this::recolour);
        setId("mark-card");
        getStyleClass().addAll("floating", "mark-card");
        note.setId("mark-note");
        RightToLeft.wrap(note);
        note.promptTextProperty().bind(language.text("marks.note.prompt"));
        note.accessibleTextProperty().bind(language.text("marks.note.prompt"));
        note.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        note.textProperty().addListener((o, old, now) -> typed.playFromStart());
        typed.setOnFinished(event -> keep());
        place.getStyleClass().addAll("quiet", "section");
        place.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(place, Priority.ALWAYS);
        HBox head = new HBox(place, new IconButton(Material2AL.CLOSE, language.text("marks.close"), this::end));
        head.getStyleClass().add("mark-row");
        getChildren().addAll(head, note, deeds());
        marks.openProperty().addListener((o, old, now) -> turnTo(now));
        language.messagesProperty().addListener((o, old, now) -> {
            if (shown != null) {
                place.setText(marks.placeOf(shown, language));
            }
        });
    }

    private void recolour(Tint tint) {
        if (shown != null) {
            keep();
            marks.recolour(shown, tint);
            choose(tint);
        }
    }

    private void choose(Tint tint) {
        tints.forEach(button -> button.choose(tint));
    }

    private HBox deeds() {
        HBox row = new HBox();
        row.getStyleClass().add("mark-row");
        row.getChildren().addAll(tints);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        IconButton copy = new IconButton(Material2AL.FORMAT_QUOTE, language.text("selection.copy-page"), () -> {
            if (shown != null) {
                actions.copyWithPage(shown);
            }
        });
        IconButton remove = new IconButton(Material2AL.DELETE, language.text("marks.remove"), () -> {
            if (shown != null) {
                marks.remove(shown);
                left.run();
            }
        });
        remove.setId("mark-remove");
        row.getChildren().addAll(space, copy, remove);
        return row;
    }

    private void turnTo(@Nullable PlacedMark mark) {
        keep();
        shown = null;
        if (mark != null) {
            note.setText(mark.mark().note());
            place.setText(marks.placeOf(mark, language));
            choose(mark.mark().tint());
            shown = mark;
        }
        typed.stop();
    }

    // What is typed is kept before the highlight is closed or removed.
    void keep() {
        if (shown != null) {
            marks.note(shown, note.getText());
        }
        typed.stop();
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            end();
            event.consume();
        }
    }

    private void end() {
        keep();
        marks.close();
        left.run();
    }

    @Override
    public void requestFocus() {
        note.requestFocus();
        note.end();
    }
}
