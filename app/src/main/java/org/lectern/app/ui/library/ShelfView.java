package org.lectern.app.ui.library;

import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
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
        new CollectionMenu(model.shelf().collections(), language,
                () -> Optional.ofNullable(list.getFocusModel().getFocusedItem()).map(LibraryEntry::id)).belongTo(list);
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.focusedProperty().addListener((o, old, now) -> {
            if (now && list.getFocusModel().getFocusedIndex() < 0) {
                list.getFocusModel().focus(0);
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        getStyleClass().add("shelf");
        visibleProperty().bind(Bindings.isNotEmpty(model.shelf().entries()));
        getChildren().addAll(new CollectionBar(model, language), list);
    }

    private ObjectBinding<Predicate<LibraryEntry>> notOpen() {
        CollectionsViewModel collections = model.shelf().collections();
        return Bindings.createObjectBinding(() -> entry -> collections.isShown(entry.id()) && model.documents().stream()
                .noneMatch(open -> open.file().equals(entry.file())), model.documents(), collections.shownProperty());
    }

    /// What is selected.
    ObservableList<LibraryEntry> chosen() {
        return list.getSelectionModel().getSelectedItems();
    }

    void chooseNothing() {
        list.getSelectionModel().clearSelection();
    }

    private void press(KeyEvent event) {
        LibraryEntry chosen = list.getFocusModel().getFocusedItem();
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
