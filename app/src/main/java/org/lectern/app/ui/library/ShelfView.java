package org.lectern.app.ui.library;

import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.lectern.app.library.LibraryEntry;
import org.lectern.app.ui.language.Language;

/// The documents of the library that are not open. Enter opens one, Del asks whether it shall be removed.
final class ShelfView extends VBox {
    private final LibraryViewModel model;
    private final ListView<LibraryEntry> list;

    ShelfView(LibraryViewModel model, Language language) {
        this.model = model;
        FilteredList<LibraryEntry> closed = new FilteredList<>(model.shelf().entries());
        closed.predicateProperty().bind(notOpen());
        list = new ListView<>(closed);
        list.setId("shelf");
        list.setCellFactory(view -> new EntryCell(model, language));
        list.accessibleTextProperty().bind(language.text("library.recent"));
        list.setOnKeyPressed(this::press);
        list.setMinHeight(0);
        list.focusedProperty().addListener((o, old, now) -> {
            if (now && list.getSelectionModel().isEmpty()) {
                list.getSelectionModel().selectFirst();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        Label title = new Label();
        title.textProperty().bind(language.text("library.recent"));
        title.getStyleClass().addAll("quiet", "recent-title");
        getStyleClass().add("shelf");
        visibleProperty().bind(Bindings.isNotEmpty(closed));
        getChildren().addAll(title, list);
    }

    private ObjectBinding<Predicate<LibraryEntry>> notOpen() {
        return Bindings.createObjectBinding(() -> entry -> model.documents().stream().noneMatch(
                open -> open.file().equals(entry.file())), model.documents());
    }

    private void press(KeyEvent event) {
        LibraryEntry chosen = list.getSelectionModel().getSelectedItem();
        if (chosen == null || event.getTarget() != list) {
            return;
        }
        switch (event.getCode()) {
            case ENTER -> act(chosen);
            case DELETE -> model.shelf().removingProperty().set(chosen);
            case ESCAPE -> model.shelf().removingProperty().set(null);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void act(LibraryEntry chosen) {
        if (chosen.equals(model.shelf().removingProperty().get())) {
            model.forget(chosen);
        } else {
            model.open(chosen.file());
        }
    }
}
