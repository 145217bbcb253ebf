package org.lectern.app.ui.reader.marks;

import static javafx.scene.input.KeyCombination.ALT_DOWN;
import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.lectern.app.marks.Tint;
import org.lectern.app.ui.language.Language;
import org.lectern.app.ui.menu.ActionMenu;
import org.lectern.app.ui.menu.MenuItems;

/// What can be done with the selected text, or with the highlight under the pointer, as a menu; it shows the keys, which the text and
/// the window listen to.
public final class SelectionMenu extends ContextMenu {
    private final SelectionActions actions;
    private final Language language;
    private Optional<PlacedMark> under = Optional.empty();

    /// @param text over which the menu opens
    /// @param at the highlight at the place of an event
    public SelectionMenu(SelectionActions actions, Language language, Node text,
            Function<ContextMenuEvent, Optional<PlacedMark>> at) {
        this.actions = actions;
        this.language = language;
        BooleanBinding nothing = actions.reader().selectionProperty().isNull();
        getItems().addAll(selected("selection.copy", actions::copy, nothing, key(KeyCode.C)),
                selected("selection.copy-page", actions::copyWithPage, nothing, key(KeyCode.C, SHIFT_DOWN)),
                selected("selection.ask", actions::ask, nothing, key(KeyCode.L, SHIFT_DOWN)), new SeparatorMenuItem());
        for (Tint tint : Tint.values()) {
            MenuItem highlight = item(MarkStyle.words(tint), () -> highlight(tint),
                    new KeyCodeCombination(KeyCode.valueOf("DIGIT" + (tint.ordinal() + 1)), ALT_DOWN, SHIFT_DOWN));
            highlight.setGraphic(TintButton.swatch(tint));
            getItems().add(highlight);
        }
        MenuItem note = item("selection.note", this::note, key(KeyCode.N));
        MenuItem remove = item("marks.remove", () -> under.ifPresent(actions.marks()::remove), null);
        getItems().addAll(note, remove, new SeparatorMenuItem(),
                item("marks.bookmark", actions.marks()::toggleBookmark, key(KeyCode.D)),
                item("marks.undo", actions.marks()::undo, key(KeyCode.Z)),
                item("selection.all", actions::selectAll, key(KeyCode.A)));
        text.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            offer(at.apply(event), note, remove);
            show(text, event.getScreenX(), event.getScreenY());
            event.consume();
        });
        text.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (ActionMenu.opens(event)) {
                offer(Optional.empty(), note, remove);
                Bounds place = text.localToScreen(text.getBoundsInLocal());
                show(text, place.getCenterX(), place.getCenterY());
                event.consume();
            }
        });
    }

    // What does something with words needs a highlight below it, or words that are selected.
    private void offer(Optional<PlacedMark> mark, MenuItem note, MenuItem remove) {
        under = mark;
        boolean nothing = mark.isEmpty() && actions.reader().selectionProperty().get() == null;
        getItems().stream().filter(one -> one.getGraphic() != null || one.equals(note))
                .forEach(one -> one.setDisable(nothing));
        remove.setVisible(mark.isPresent());
    }

    private void highlight(Tint tint) {
        under.ifPresentOrElse(mark -> actions.marks().recolour(mark, tint), () -> actions.highlight(tint));
    }

    private void note() {
        under.ifPresentOrElse(actions.marks()::open, actions::note);
    }

    private static KeyCombination key(KeyCode code, KeyCombination.Modifier... more) {
        KeyCombination.Modifier[] all = Arrays.copyOf(more, more.length + 1);
        all[more.length] = SHORTCUT_DOWN;
        return new KeyCodeCombination(code, all);
    }

    private MenuItem selected(String words, Runnable action, BooleanBinding nothing, KeyCombination key) {
        MenuItem item = item(words, action, key);
        item.disableProperty().bind(nothing);
        return item;
    }

    private MenuItem item(String words, Runnable action, @Nullable KeyCombination key) {
        MenuItem item = MenuItems.of(words, language, action);
        item.setAccelerator(key);
        return item;
    }
}
