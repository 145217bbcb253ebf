package org.lectern.app.ui.library;

import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.library.LibraryCollection;
import org.lectern.app.library.LibraryEntry;
import org.lectern.app.ui.language.Language;
import org.lectern.app.ui.library.shelf.ShelfActions;

/// What can be done with documents: details, tags, citations; puts them into collections and takes them out of them.
final class CollectionMenu extends ContextMenu {
    private final CollectionsViewModel model;
    private final Language language;
    private final ShelfActions actions;

    /// @param actions what else can be done with a document
    /// @param documents that the menu is about when it opens; none while it was never read
    CollectionMenu(CollectionsViewModel model, ShelfActions actions, Supplier<List<DocumentId>> documents) {
        this.model = model;
        this.language = actions.language();
        this.actions = actions;
        getItems().add(new MenuItem()); // a menu without items would never show
        setOnShowing(event -> fill(documents.get()));
    }

    /// Becomes the menu of a list, also by the keys that open menus, of which some systems tell nothing.
    void belongTo(ListView<?> list) {
        list.setContextMenu(this);
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.CONTEXT_MENU
                    || (event.getCode() == KeyCode.F10 && event.isShiftDown())) {
                Node row = list instanceof CoverGrid covers ? covers.focusedTile() : focused(list);
                Bounds place = row.localToScreen(row.getBoundsInLocal());
                show(list, place.getMinX(), place.getMaxY());
                event.consume();
            }
        });
    }

    private static Node focused(ListView<?> list) {
        int index = list.getFocusModel().getFocusedIndex();
        return list.lookupAll(".list-cell").stream()
                .filter(cell -> cell instanceof ListCell<?> row && row.getIndex() == index && !row.isEmpty())
                .findFirst().orElse(list);
    }

    private void fill(List<DocumentId> documents) {
        if (documents.isEmpty()) {
            MenuItem nothing = new MenuItem(language.now("details.open"));
            nothing.setDisable(true);
            getItems().setAll(nothing); // and nothing of what the menu was about before
            return;
        }
        List<LibraryEntry> entries = actions.entries().stream().filter(entry -> documents.contains(entry.id()))
                .toList();
        getItems().clear();
        if (!entries.isEmpty()) {
            getItems().addAll(actions.items(entries));
            getItems().add(new SeparatorMenuItem());
        }
        if (model.collections().isEmpty()) {
            MenuItem none = new MenuItem(language.now("collection.none"));
            none.setDisable(true);
            getItems().add(none);
        }
        model.collections().forEach(collection -> getItems().add(item(collection, documents)));
    }

    private MenuItem item(LibraryCollection collection, List<DocumentId> documents) {
        boolean inside = collection.documents().containsAll(documents);
        MenuItem item = new MenuItem(language.now(inside ? "collection.take-out" : "collection.add",
                collection.name()));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> documents.forEach(document -> {
            if (inside) {
                model.takeOut(collection, document);
            } else {
                model.add(collection, document);
            }
        }));
        return item;
    }
}
