package org.lectern.app.ui.library;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.lectern.app.library.hit.LibraryHit;
import org.lectern.app.library.hit.LibraryHits;
import org.lectern.app.ui.control.RightToLeft;
import org.lectern.app.ui.language.Language;

/// The field to search all documents with, and below it what was found. Down leads to the hits, Enter opens one, Esc ends.
final class SearchView extends VBox {
    private final SearchViewModel model;
    private final Consumer<LibraryHit> open;
    private final TextField field = new TextField();
    private final ListView<LibraryHit> list;

    SearchView(SearchViewModel model, Language language, Consumer<LibraryHit> open) {
        this.model = model;
        this.open = open;
        list = new ListView<>(model.hits());
        getStyleClass().add("search");
        field.setId("search-field");
        field.textProperty().bindBidirectional(model.wordsProperty());
        field.promptTextProperty().bind(language.text("search.prompt"));
        field.accessibleTextProperty().bind(language.text("search.prompt"));
        field.setOnKeyPressed(this::pressInField);
        list.setId("hits");
        list.setCellFactory(view -> new HitCell(model.foundProperty(), language, open));
        list.accessibleTextProperty().bind(language.text("search.hits"));
        list.setOnKeyPressed(this::pressInList);
        list.setMinHeight(0);
        VBox.setVgrow(list, Priority.ALWAYS);
        list.visibleProperty().bind(Bindings.isNotEmpty(model.hits()));
        list.managedProperty().bind(list.visibleProperty());
        getChildren().addAll(field, count(language), list);
    }

    private Label count(Language language) {
        Label count = new Label();
        count.getStyleClass().add("quiet");
        RightToLeft.wrap(count);
        count.setMinHeight(USE_PREF_SIZE);
        count.textProperty().bind(language.text("search.found.in", model.foundProperty().map(LibraryHits::all),
                model.foundProperty().map(found -> found.places().size())));
        count.visibleProperty().bind(model.doneProperty());
        count.managedProperty().bind(count.visibleProperty());
        return count;
    }

    /// True while something is looked for.
    BooleanBinding isActive() {
        return Bindings.createBooleanBinding(() -> !model.wordsProperty().get().isBlank(), model.wordsProperty());
    }

    private void pressInField(KeyEvent event) {
        boolean toHits = List.of(KeyCode.DOWN, KeyCode.ENTER).contains(event.getCode());
        if (toHits && !model.hits().isEmpty()) {
            list.requestFocus();
            list.getSelectionModel().selectFirst();
        }
    }

    /// Ends the search in which the focus is.
    ///
    /// @return whether there was one
    boolean putAway() {
        if (!isFocusWithin() || model.wordsProperty().get().isEmpty()) {
            return false;
        }
        model.wordsProperty().set("");
        field.requestFocus();
        return true;
    }

    private void pressInList(KeyEvent event) {
        LibraryHit hit = list.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.ENTER && hit != null) {
            open.accept(hit);
            event.consume();
        }
    }

    @Override
    public void requestFocus() {
        field.requestFocus();
        field.selectAll();
    }
}
