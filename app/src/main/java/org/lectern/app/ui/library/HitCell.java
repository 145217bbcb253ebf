package org.lectern.app.ui.library;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.lectern.app.library.hit.LibraryHit;
import org.lectern.app.library.hit.LibraryHits;
import org.lectern.app.library.hit.MarkHit;
import org.lectern.app.library.hit.QuestionHit;
import org.lectern.app.library.hit.SearchHit;
import org.lectern.app.ui.control.Snippet;
import org.lectern.app.ui.language.Language;
import org.lectern.app.ui.language.PageWords;

/// A page or a question that was found: the document's title, which of both, and the words around the place.
final class HitCell extends ListCell<LibraryHit> {
    private static final int LINES = 3; // of the snippet

    private final ObservableValue<LibraryHits> found;
    private final Language language;

    /// @param found what the hit is of
    HitCell(ObservableValue<LibraryHits> found, Language language, Consumer<LibraryHit> open) {
        this.found = found;
        this.language = language;
        setPrefWidth(0);
        setOnMouseClicked(event -> {
            if (getItem() != null) {
                open.accept(getItem());
            }
        });
    }

    @Override
    protected void updateItem(LibraryHit hit, boolean empty) {
        super.updateItem(hit, empty);
        accessibleTextProperty().unbind();
        if (empty || hit == null) {
            setGraphic(null);
            return;
        }
        StringBinding page = switch (hit) {
            case SearchHit inText -> Bindings.createStringBinding(
                    () -> PageWords.of(inText.place().name(), "search.page", language), language.messagesProperty());
            case QuestionHit asked -> language.text("search.question");
            case MarkHit own -> Bindings.createStringBinding(() -> language.now("search.mark",
                    PageWords.of(own.place().name(), "search.page", language)), language.messagesProperty());
        };
        setGraphic(new VBox(2, head(hit, page), new Snippet(hit.excerpt(), LINES)));
        accessibleTextProperty()
                .bind(Bindings.concat(hit.document().title(), ", ", page, ": ", hit.excerpt().toString()));
    }

    private VBox head(LibraryHit hit, StringBinding page) {
        Label title = new Label(hit.document().title());
        title.getStyleClass().add("title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Label number = new Label();
        number.textProperty().bind(page);
        number.getStyleClass().add("quiet");
        number.setMinWidth(USE_PREF_SIZE);
        if (!found.getValue().isFirst(hit)) {
            return new VBox(number);
        }
        Label places = new Label();
        places.textProperty().bind(language.text("search.places",
                found.getValue().places().getOrDefault(hit.document().id(), 1)));
        places.getStyleClass().add("quiet");
        places.setMinWidth(USE_PREF_SIZE);
        return new VBox(2, new HBox(6, title, places), number);
    }
}
