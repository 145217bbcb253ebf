package org.lectern.app.ui.library;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.lectern.app.library.SearchHit;
import org.lectern.app.ui.language.Language;

/// A page that was found: the document's title, the page, and the words around the place.
final class HitCell extends ListCell<SearchHit> {
    // Three lines of the snippet, in pixels, as the style sheet sets them.
    private static final double SNIPPET = 51;

    private final Language language;

    HitCell(Language language, Consumer<SearchHit> open) {
        this.language = language;
        setPrefWidth(0);
        setOnMouseClicked(event -> {
            if (getItem() != null) {
                open.accept(getItem());
            }
        });
    }

    @Override
    protected void updateItem(SearchHit hit, boolean empty) {
        super.updateItem(hit, empty);
        accessibleTextProperty().unbind();
        if (empty || hit == null) {
            setGraphic(null);
            return;
        }
        StringBinding page = language.text("search.page", List.of(hit.page()));
        setGraphic(new VBox(2, head(hit, page), snippet(hit)));
        accessibleTextProperty()
                .bind(Bindings.concat(hit.title(), ", ", page, ": ", hit.before() + hit.match() + hit.after()));
    }

    private static HBox head(SearchHit hit, StringBinding page) {
        Label title = new Label(hit.title());
        title.getStyleClass().add("title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Label number = new Label();
        number.textProperty().bind(page);
        number.getStyleClass().add("quiet");
        number.setMinWidth(USE_PREF_SIZE);
        return new HBox(6, title, number);
    }

    private static TextFlow snippet(SearchHit hit) {
        TextFlow flow = new TextFlow(words(hit.before(), "words"), words(hit.match(), "match"),
                words(hit.after(), "words"));
        flow.setMinHeight(SNIPPET);
        flow.setPrefHeight(SNIPPET);
        flow.setMaxHeight(SNIPPET);
        Rectangle clip = new Rectangle(0, SNIPPET);
        clip.widthProperty().bind(flow.widthProperty());
        flow.setClip(clip);
        return flow;
    }

    private static Text words(String content, String style) {
        Text words = new Text(content);
        words.getStyleClass().add(style);
        return words;
    }
}
