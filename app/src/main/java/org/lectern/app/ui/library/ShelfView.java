package org.lectern.app.ui.library;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
import org.lectern.app.ui.desk.DeskViewModel;
import org.lectern.app.ui.language.Language;

/// The documents of the library that are not open. Enter opens one, Del asks whether it shall be removed.
final class ShelfView extends VBox {
    private final DeskViewModel desk;
    private final LibraryViewModel library;
    private final ListView<LibraryEntry> list;
    private final CollectionBar bar;

    /// @param askTogether asks the first of some documents together with the others
    ShelfView(DeskViewModel desk, LibraryViewModel library, Consumer<List<Path>> askTogether, Language language) {
        this.desk = desk;
        this.library = library;
        this.bar = new CollectionBar(library, askTogether, language);
        FilteredList<LibraryEntry> closed = new FilteredList<>(library.entries());
        closed.predicateProperty().bind(notOpen());
        list = new ListView<>(closed);
        list.setId("shelf");
        list.setCellFactory(view -> new EntryCell(desk, library, language));
        list.accessibleTextProperty().bind(language.text("library.recent"));
        list.setOnKeyPressed(this::press);
        list.setMinHeight(0);
        new CollectionMenu(library.collections(), language,
                () -> Optional.ofNullable(list.getFocusModel().getFocusedItem()).map(LibraryEntry::id)).belongTo(list);
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.focusedProperty().addListener((o, old, now) -> {
            if (now && list.getFocusModel().getFocusedIndex() < 0) {
                list.getFocusModel().focus(0);
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        getStyleClass().add("shelf");
        visibleProperty().bind(Bindings.isNotEmpty(library.entries()));
        getChildren().addAll(bar, list);
    }

    private ObjectBinding<Predicate<LibraryEntry>> notOpen() {
        CollectionsViewModel collections = library.collections();
        return Bindings.createObjectBinding(() -> entry -> collections.isShown(entry.id()) && desk.documents().stream()
                .noneMatch(open -> open.file().equals(entry.file())), desk.documents(), collections.shownProperty());
    }

    /// Puts away what asks for a name or whether something shall be removed.
    ///
    /// @return whether anything did
    boolean putAway() {
        boolean removing = library.removingProperty().get() != null;
        library.removingProperty().set(null);
        return removing || bar.putAwayName();
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
            case DELETE -> library.removingProperty().set(chosen);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void act(LibraryEntry chosen) {
        if (chosen.equals(library.removingProperty().get())) {
            library.forget(chosen);
        } else {
            desk.open(chosen.file());
        }
    }
}
