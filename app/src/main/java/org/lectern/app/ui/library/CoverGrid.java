package org.lectern.app.ui.library;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.lectern.app.library.LibraryEntry;
import org.lectern.app.ui.control.RightToLeft;
import org.lectern.app.ui.language.Language;

/// The documents of a list as covers side by side, of which only rows in sight are made. What is chosen, and where the focus is,
/// are those of the list.
final class CoverGrid extends ListView<List<LibraryEntry>> {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final double TIMES = 2; // as large as in the list
    private static final double TILE = 92; // pixels with its margins
    private static final double BAR = 22; // pixels of the scroll bar and the insets

    private final ListView<LibraryEntry> list;
    private final LibraryViewModel library;
    private final Language language;
    private final Consumer<LibraryEntry> open;
    private int columns = 1;
    private int anchor;

    /// @param list whose items are shown
    /// @param open opens a document
    CoverGrid(ListView<LibraryEntry> list, LibraryViewModel library, Language language,
            Consumer<LibraryEntry> open) {
        this.list = list;
        this.library = library;
        this.language = language;
        this.open = open;
        setId("covers");
        getStyleClass().add("cover-grid");
        accessibleTextProperty().bind(list.accessibleTextProperty());
        setMinHeight(0);
        setCellFactory(view -> new Row());
        widthProperty().addListener((o, old, now) -> divide());
        list.getItems().addListener((ListChangeListener<LibraryEntry>) change -> fill());
        InvalidationListener states = any -> showStates();
        list.getSelectionModel().getSelectedIndices().addListener(states);
        list.getFocusModel().focusedIndexProperty().addListener(states);
        focusedProperty().addListener((o, old, now) -> {
            if (now && list.getFocusModel().getFocusedIndex() < 0) {
                list.getFocusModel().focus(0);
            }
            showStates();
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        fill();
    }

    private void divide() {
        int now = Math.max(1, (int) ((getWidth() - BAR) / TILE));
        if (now != columns) {
            columns = now;
            fill();
        }
    }

    private void fill() {
        List<List<LibraryEntry>> rows = new ArrayList<>();
        List<LibraryEntry> all = list.getItems();
        for (int start = 0; start < all.size(); start += columns) {
            rows.add(List.copyOf(all.subList(start, Math.min(all.size(), start + columns))));
        }
        getItems().setAll(rows);
        showStates();
    }

    private void showStates() {
        lookupAll(".cover-tile").forEach(this::showState);
    }

    private void showState(Node tile) {
        int index = tile.getUserData() instanceof LibraryEntry entry ? list.getItems().indexOf(entry) : -1;
        tile.pseudoClassStateChanged(CHOSEN, index >= 0 && list.getSelectionModel().isSelected(index));
        tile.pseudoClassStateChanged(CURRENT, isFocused() && index == list.getFocusModel().getFocusedIndex());
    }

    private Node tile(LibraryEntry entry) {
        Label title = new Label(entry.title());
        RightToLeft.wrap(title);
        VBox tile = new VBox(3, new CoverView(entry.file(), library.covers().of(entry.id()), TIMES), title);
        tile.getStyleClass().add("cover-tile");
        tile.setUserData(entry);
        tile.accessibleTextProperty().bind(language.text("shelf.tile",
                List.of(entry.title(), entry.author(), entry.details().authors().written().size())));
        tile.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> { // before a menu opens, which is about the focus
            if (event.getButton() == MouseButton.SECONDARY) {
                requestFocus();
                list.getFocusModel().focus(indexOf(entry));
            }
        });
        tile.setOnMouseClicked(event -> click(event, entry));
        showState(tile);
        return tile;
    }

    private void click(MouseEvent event, LibraryEntry entry) {
        if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
            return;
        }
        int index = indexOf(entry);
        MultipleSelectionModel<LibraryEntry> chosen = list.getSelectionModel();
        requestFocus();
        if (event.isShiftDown()) {
            chooseTo(index);
        } else if (event.isShortcutDown()) {
            anchor = index;
            toggle(index);
        } else {
            chosen.clearSelection();
            open.accept(entry);
        }
    }

    private int indexOf(LibraryEntry entry) {
        return list.getItems().indexOf(entry);
    }

    private void toggle(int index) {
        if (list.getSelectionModel().isSelected(index)) {
            list.getSelectionModel().clearSelection(index);
        } else {
            list.getSelectionModel().select(index);
        }
        list.getFocusModel().focus(index);
    }

    private void chooseTo(int index) {
        list.getSelectionModel().clearSelection();
        list.getSelectionModel().selectRange(Math.min(anchor, index), Math.max(anchor, index) + 1);
        list.getFocusModel().focus(index);
    }

    private void press(KeyEvent event) {
        int now = Math.max(0, list.getFocusModel().getFocusedIndex());
        if (event.isAltDown()) {
            return;
        }
        if (event.getCode() == KeyCode.SPACE) {
            anchor = now;
            toggle(now);
        } else if (event.getCode() == KeyCode.A && event.isShortcutDown()) {
            list.getSelectionModel().selectAll();
        } else if (!go(event, now)) {
            return;
        }
        event.consume();
    }

    private boolean go(KeyEvent event, int now) {
        int last = list.getItems().size() - 1;
        int then = switch (event.getCode()) {
            case LEFT -> now - 1;
            case RIGHT -> now + 1;
            case UP -> now - columns;
            case DOWN -> now + columns;
            case HOME -> 0;
            case END -> last;
            default -> Integer.MIN_VALUE;
        };
        if (then == Integer.MIN_VALUE || last < 0) {
            return false;
        }
        int index = Math.clamp(then, 0, last);
        if (event.isShiftDown()) {
            chooseTo(index);
        } else {
            anchor = index;
            if (!event.isShortcutDown()) {
                list.getSelectionModel().clearSelection();
            }
            list.getFocusModel().focus(index);
        }
        scrollTo(Math.max(0, index / columns - 1));
        return true;
    }

    /// The tile of the document in the focus, where it is in sight.
    Node focusedTile() {
        LibraryEntry focused = list.getFocusModel().getFocusedItem();
        return lookupAll(".cover-tile").stream().filter(tile -> tile.getUserData().equals(focused)).findFirst()
                .orElse(this);
    }

    private final class Row extends ListCell<List<LibraryEntry>> {
        @Override
        protected void updateItem(List<LibraryEntry> entries, boolean empty) {
            super.updateItem(entries, empty);
            setGraphic(empty || entries == null
                    ? null
                    : new HBox(6, entries.stream().map(CoverGrid.this::tile).toArray(Node[]::new)));
        }
    }
}
