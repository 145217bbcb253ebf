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
import org.lectern.app.library.SearchHit;
import org.lectern.app.ui.control.Snippet;
import org.lectern.app.ui.language.Language;

/// A page that was found: the document's title, the page, and the words around the place.
final class HitCell extends ListCell<SearchHit> {
    private static final int LINES = 3; // of the snippet

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
        setGraphic(new VBox(2, head(hit, page), new Snippet(hit.before(), hit.match(), hit.after(), LINES)));
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
}
