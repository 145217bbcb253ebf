package org.lectern.app.ui.reader.panel;

import java.util.function.IntConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringExpression;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.lectern.app.ui.control.Snippet;
import org.lectern.app.ui.language.Language;
import org.lectern.app.ui.language.PageWords;
import org.lectern.app.ui.reader.find.FindHit;

/// A place that was found in the document: its page and the words around it.
final class FindCell extends ListCell<FindHit> {
    private static final int LINES = 2; // of the snippet

    private final Language language;

    /// @param go gets the place's index when it is clicked
    FindCell(Language language, IntConsumer go) {
        this.language = language;
        setPrefWidth(0);
        setOnMouseClicked(event -> {
            if (getItem() != null) {
                go.accept(getIndex());
            }
        });
    }

    @Override
    protected void updateItem(FindHit hit, boolean empty) {
        super.updateItem(hit, empty);
        accessibleTextProperty().unbind();
        if (empty || hit == null) {
            setGraphic(null);
            return;
        }
        StringExpression words = Bindings.createStringBinding(() -> place(hit), language.messagesProperty());
        Label page = new Label();
        page.textProperty().bind(words);
        page.getStyleClass().addAll("quiet", "section");
        setGraphic(new VBox(2, page, new Snippet(hit.excerpt(), LINES)));
        accessibleTextProperty().bind(Bindings.concat(words, ": ", hit.excerpt().toString()));
    }

    private String place(FindHit hit) {
        if (hit.author() != null) {
            String page = PageWords.of(hit.name(), "search.page", language);
            return hit.author().isEmpty()
                    ? language.now("find.comment", page)
                    : language.now("find.comment.by", page, hit.author());
        }
        if (hit.part().isEmpty()) {
            return PageWords.of(hit.name(), "search.page", language);
        }
        return hit.name().isPrinted()
                ? language.now("place.part.printed", hit.part().get(), hit.name().label())
                : hit.part().get();
    }
}
