package org.lectern.app.ui.reader.page;

import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import org.lectern.app.ui.language.Language;
import org.lectern.app.ui.reader.ReaderViewModel;
import org.lectern.app.ui.reader.selection.SelectionClipboard;

/// What can be done with the selected text, as a menu at the pointer; it shows the keys, which the text itself listens to.
final class SelectionMenu extends ContextMenu {
    private final Language language;

    /// @param text over which the menu opens
    SelectionMenu(ReaderViewModel model, Language language, Node text) {
        this.language = language;
        MenuItem copy = item("selection.copy", () -> SelectionClipboard.copy(model.selectionProperty().get()),
                KeyCode.C);
        copy.disableProperty().bind(model.selectionProperty().isNull());
        getItems().addAll(copy, item("selection.all", model::selectAll, KeyCode.A));
        text.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            show(text, event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }

    private MenuItem item(String words, Runnable action, KeyCode key) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(language.text(words));
        item.setOnAction(event -> action.run());
        item.setAccelerator(new KeyCodeCombination(key, SHORTCUT_DOWN));
        return item;
    }
}
