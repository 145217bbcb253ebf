package org.lectern.app.ui.library;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.lectern.app.library.LibraryEntry;
import org.lectern.app.ui.control.Shown;
import org.lectern.app.ui.desk.DeskViewModel;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.ui.language.Language;
import org.lectern.app.ui.library.shelf.ChosenBar;
import org.lectern.app.ui.library.shelf.FilterBar;
import org.lectern.app.ui.library.shelf.ShelfActions;
import org.lectern.app.ui.library.shelf.ShelfViewModel;
import org.lectern.app.ui.settings.SettingsViewModel;

/// The documents of the library that are not open. Enter opens one, Alt+Enter shows what is known of it, Del asks whether it shall be
/// removed.
final class ShelfView extends VBox {
    private final DeskViewModel desk;
    private final LibraryViewModel library;
    private final ListView<LibraryEntry> list;
    private final CollectionBar bar;
    private final FilterBar filter;
    private final ChosenBar chosen;
    private final ShelfActions actions;
    private final ObservableList<LibraryEntry> chosenOnes = FXCollections.observableArrayList();
    private final CoverGrid covers;
    private boolean showing;

    /// @param actions what can be done with documents
    /// @param askTogether asks the first of some documents together with the others
    ShelfView(DeskViewModel desk, LibraryViewModel library, Consumer<List<Path>> askTogether, ShelfActions actions,
            SettingsViewModel settings) {
        this.desk = desk;
        this.library = library;
        this.actions = actions;
        Language language = settings.language();
        this.bar = new CollectionBar(library, askTogether, language);
        ShelfViewModel model = new ShelfViewModel(library.entries(), notOpen(), settings);
        this.filter = new FilterBar(model);
        list = new ListView<>();
        list.setId("shelf");
        list.setCellFactory(view -> new EntryCell(desk, library, language));
        list.accessibleTextProperty().bind(language.text("library.recent"));
        list.setOnKeyPressed(this::press);
        list.setMinHeight(0);
        new CollectionMenu(library.collections(), actions, () -> meant().stream().map(LibraryEntry::id).toList())
                .belongTo(list);
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.getItems().setAll(model.shown());
        model.shown().addListener((ListChangeListener<LibraryEntry>) change -> show(model.shown()));
        list.focusedProperty().addListener((o, old, now) -> {
            if (now && list.getFocusModel().getFocusedIndex() < 0) {
                list.getFocusModel().focus(0);
            }
        });
        list.getSelectionModel().getSelectedItems()
                .addListener((ListChangeListener<LibraryEntry>) change -> takeChosen());
        this.chosen = new ChosenBar(chosenOnes, actions, this::forget,
                this::chooseNothing);
        this.covers = new CoverGrid(list, library, language, entry -> desk.open(entry.file()));
        new CollectionMenu(library.collections(), actions, () -> meant().stream().map(LibraryEntry::id).toList())
                .belongTo(covers);
        covers.setOnKeyPressed(this::press);
        BooleanBinding asCovers = Bindings.createBooleanBinding(() -> model.choice().covers(),
                settings.settingsProperty()).and(library.removingProperty().isNull()); // the question stands in the list
        Shown.when(covers, asCovers);
        Shown.when(list, asCovers.not());
        VBox.setVgrow(covers, Priority.ALWAYS);
        VBox.setVgrow(list, Priority.ALWAYS);
        getStyleClass().add("shelf");
        visibleProperty().bind(Bindings.isNotEmpty(library.entries()));
        getChildren().addAll(bar, filter, list, covers, chosen);
    }

    // What is chosen, or the row of the focus where that is another.
    private List<LibraryEntry> meant() {
        LibraryEntry focused = list.getFocusModel().getFocusedItem();
        List<LibraryEntry> all = List.copyOf(chosen());
        return focused == null || all.contains(focused) ? all : List.of(focused);
    }

    // Documents stay chosen, and the focus on its document, whatever becomes of the others.
    private void show(List<LibraryEntry> now) {
        Set<DocumentId> before = chosen().stream().map(LibraryEntry::id).collect(Collectors.toSet());
        LibraryEntry focused = list.getFocusModel().getFocusedItem();
        showing = true;
        list.getItems().setAll(now);
        list.getSelectionModel().clearSelection();
        for (int i = 0; i < now.size(); i++) {
            if (before.contains(now.get(i).id())) {
                list.getSelectionModel().select(i); // which takes the focus along
            }
        }
        showing = false;
        takeChosen();
        if (focused != null) {
            IntStream.range(0, now.size()).filter(i -> now.get(i).id().equals(focused.id())).findFirst()
                    .ifPresent(list.getFocusModel()::focus);
        }
    }

    // Once the list is whole again: what is chosen is never none in between.
    private void takeChosen() {
        List<LibraryEntry> now = list.getSelectionModel().getSelectedItems().stream().filter(Objects::nonNull).toList();
        if (!showing && !now.equals(chosenOnes)) {
            chosenOnes.setAll(now);
        }
    }

    private void forget(List<LibraryEntry> documents) {
        chooseNothing();
        documents.forEach(library::forget);
        (covers.isVisible() ? covers : list).requestFocus();
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
        return removing || bar.putAwayName() || chosen.putAway() || filter.putAway();
    }

    /// What is selected.
    ObservableList<LibraryEntry> chosen() {
        return chosenOnes;
    }

    void chooseNothing() {
        list.getSelectionModel().clearSelection();
    }

    private void press(KeyEvent event) {
        LibraryEntry focused = list.getFocusModel().getFocusedItem();
        if (focused == null || !(event.getTarget() instanceof ListView)) {
            return;
        }
        switch (event.getCode()) {
            case ENTER -> act(focused);
            case DELETE -> askWhetherToRemove(focused);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void askWhetherToRemove(LibraryEntry focused) {
        if (chosen().size() > 1 && chosen().contains(focused)) {
            chosen.ask();
        } else {
            library.removingProperty().set(focused);
            list.scrollTo(focused);
            list.requestFocus();
        }
    }

    /// Shows what is known of the document that has the focus.
    ///
    /// @return whether one has it
    boolean showDetails() {
        LibraryEntry focused = list.getFocusModel().getFocusedItem();
        boolean here = focused != null && (list.isFocused() || covers.isFocused());
        if (here) {
            actions.details(focused);
        }
        return here;
    }

    private void act(LibraryEntry focused) {
        if (focused.equals(library.removingProperty().get())) {
            library.forget(focused);
        } else {
            desk.open(focused.file());
        }
    }
}
