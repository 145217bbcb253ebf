package org.lectern.app.ui.reader.marks;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.lectern.app.document.words.Excerpt;
import org.lectern.app.marks.OwnMark;
import org.lectern.app.ui.control.RightToLeft;
import org.lectern.app.ui.control.Snippet;
import org.lectern.app.ui.language.Language;
import org.lectern.inference.api.TextRange;

/// A mark in the list: its page, its words in its colour, and its note.
final class MarkCell extends ListCell<PlacedMark> {
    private static final int LINES = 2; // of the words
    private static final int SHORT = 24; // characters that surely fit into one
    private static final int LENGTH = 160; // characters that surely fill them

    private final SelectionActions actions;
    private final Language language;

    MarkCell(SelectionActions actions, Language language) {
        this.actions = actions;
        this.language = language;
        setPrefWidth(0);
        setOnMouseClicked(event -> {
            if (getItem() != null && event.getButton() == MouseButton.PRIMARY) {
                actions.marks().goTo(getItem());
            }
        });
    }

    @Override
    protected void updateItem(PlacedMark item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        String place = place(item);
        setGraphic(row(item, place));
        setAccessibleText(place + ": " + MarkWords.shortened(item.mark())
                + (item.mark().note().isEmpty() ? "" : " — " + item.mark().note()));
    }

    private String place(PlacedMark item) {
        String place = actions.marks().placeOf(item, language);
        if (item.mark().isBookmark()) {
            return language.now("marks.bookmark.at", place);
        }
        return item.span().isPresent() ? place : language.now("marks.lost", place);
    }

    private HBox row(PlacedMark item, String place) {
        OwnMark mark = item.mark();
        Label page = new Label(place);
        page.getStyleClass().addAll("quiet", "section");
        VBox text = new VBox(2, page, new Snippet(Excerpt.of(beginning(mark), new TextRange(0, 0)), lines(mark)));
        if (!mark.note().isEmpty()) {
            Label note = new Label(mark.note());
            note.getStyleClass().addAll("note", "section");
            note.setWrapText(!RightToLeft.isPartOf(mark.note()));
            text.getChildren().add(note);
        }
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(8, sign(mark), text);
        row.getStyleClass().add("mark-entry");
        return row;
    }

    private static String beginning(OwnMark mark) {
        String words = mark.quote().words().strip();
        return words.substring(0, Math.min(LENGTH, words.length()));
    }

    private static int lines(OwnMark mark) {
        return mark.isBookmark() || mark.quote().words().length() <= SHORT ? 1 : LINES;
    }

    private static Node sign(OwnMark mark) {
        return mark.isBookmark() ? new FontIcon(Material2AL.BOOKMARK) : TintButton.swatch(mark.tint());
    }
}
