package org.lectern.app.ui.library;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.library.LibraryCollection;
import org.lectern.app.ui.language.Language;

/// Puts a document into collections and takes it out of them.
final class CollectionMenu extends ContextMenu {
    private final CollectionsViewModel model;
    private final Language language;

    /// @param document that the menu is about when it opens; none while it was never read
    CollectionMenu(CollectionsViewModel model, Language language, Supplier<Optional<DocumentId>> document) {
        this.model = model;
        this.language = language;
        getItems().add(new MenuItem()); // a menu without items would never show
        setOnShowing(event -> document.get().ifPresent(this::fill));
    }

    /// Becomes the menu of a list, also by the keys that open menus, of which some systems tell nothing.
    void belongTo(ListView<?> list) {
        list.setContextMenu(this);
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.CONTEXT_MENU
                    || (event.getCode() == KeyCode.F10 && event.isShiftDown())) {
                Node row = focused(list);
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

    private void fill(DocumentId document) {
        getItems().setAll(model.collections().stream().map(collection -> item(collection, document)).toList());
        if (getItems().isEmpty()) {
            MenuItem none = new MenuItem(language.now("collection.none"));
            none.setDisable(true);
            getItems().add(none);
        }
    }

    private MenuItem item(LibraryCollection collection, DocumentId document) {
        boolean inside = collection.documents().contains(document);
        MenuItem item = new MenuItem(language.now(inside ? "collection.take-out" : "collection.add",
                collection.name()));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> {
            if (inside) {
                model.takeOut(collection, document);
            } else {
                model.add(collection, document);
            }
        });
        return item;
    }
}
