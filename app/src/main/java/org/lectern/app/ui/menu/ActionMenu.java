package org.lectern.app.ui.menu;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.lectern.app.ui.language.Language;

/// What can be done with the thing that is chosen or has the focus, with the keys that do the same.
public final class ActionMenu extends ContextMenu {
    private static final double LOWEST = 0.8; // of the owner's height, below which no menu begins

    private final Language language;

    public ActionMenu(Language language) {
        this.language = language;
    }

    /// Adds an action at the end.
    ///
    /// @param words key of what it says
    /// @param key shown beside it; with Ctrl it works without the menu too, others the owner listens to
    public ActionMenu with(String words, Runnable action, @Nullable KeyCode key, KeyCombination.Modifier... modifiers) {
        MenuItem item = MenuItems.of(words, language, action);
        if (key != null) {
            item.setAccelerator(new KeyCodeCombination(key, modifiers));
        }
        getItems().add(item);
        return this;
    }

    /// Opens menus over a node: by the right mouse button, the menu key and Shift+F10, of which some systems tell nothing.
    ///
    /// One is open at a time.
    ///
    /// @param menu made anew each time; empty where nothing is chosen
    /// @return hides the one that is open
    public static Runnable over(Node owner, Supplier<Optional<ActionMenu>> menu) {
        AtomicReference<@Nullable ActionMenu> latest = new AtomicReference<>();
        Runnable hide = () -> Optional.ofNullable(latest.getAndSet(null)).ifPresent(ActionMenu::hide);
        owner.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            ActionMenu open = latest.get();
            boolean again = event.isKeyboardTrigger() && open != null && open.isShowing(); // told after the key
            if (!again && chooses(owner, event)) {
                hide.run();
                menu.get().ifPresent(one -> {
                    latest.set(one);
                    one.show(owner, event.getScreenX(), event.getScreenY());
                });
            }
            event.consume();
        });
        owner.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (opens(event)) {
                Bounds row = place(owner);
                Bounds all = owner.localToScreen(owner.getBoundsInLocal());
                double lowest = all.getMinY() + LOWEST * all.getHeight();
                hide.run();
                menu.get().ifPresent(one -> {
                    latest.set(one);
                    one.show(owner, row.getMinX(), Math.min(row.getMaxY(), lowest));
                });
                event.consume();
            } else if (event.isShortcutDown()) {
                menu.get().flatMap(one -> one.meant(event)).ifPresent(item -> {
                    item.fire();
                    event.consume();
                });
            }
        });
        return hide;
    }

    /// Whether a key opens menus.
    public static boolean opens(KeyEvent event) {
        return event.getCode() == KeyCode.CONTEXT_MENU || (event.getCode() == KeyCode.F10 && event.isShiftDown());
    }

    // Chooses the row under the pointer; some systems tell of the menu before they tell of the button. Whether there is something
    // of which the menu can be: beside the rows there is not.
    private static boolean chooses(Node owner, ContextMenuEvent event) {
        if (event.isKeyboardTrigger() || !(owner instanceof ListView<?> || owner instanceof TreeView<?>)) {
            return true;
        }
        Node node = event.getPickResult().getIntersectedNode();
        while (node != null && !(node instanceof IndexedCell<?>)) {
            node = node.getParent();
        }
        if (node instanceof TreeCell<?> row && !row.isEmpty()) {
            row.getTreeView().getSelectionModel().clearAndSelect(row.getIndex());
            return true;
        } else if (node instanceof ListCell<?> row && !row.isEmpty()) {
            row.getListView().getSelectionModel().clearAndSelect(row.getIndex());
            return true;
        }
        return false;
    }

    private Optional<MenuItem> meant(KeyEvent event) {
        return getItems().stream().filter(item -> item.getAccelerator() != null
                && item.getAccelerator().match(event)).findFirst();
    }

    // on the screen: the chosen row, else all of it
    private static Bounds place(Node owner) {
        Node row = owner.lookupAll(".cell").stream()
                .filter(cell -> cell instanceof IndexedCell<?> one && one.isSelected() && !one.isEmpty())
                .findFirst().orElse(owner);
        return Objects.requireNonNull(row.localToScreen(row.getBoundsInLocal()), "what has the focus is in a window");
    }
}
