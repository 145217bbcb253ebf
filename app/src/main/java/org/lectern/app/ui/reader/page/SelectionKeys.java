package org.lectern.app.ui.reader.page;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.input.KeyEvent;
import org.lectern.app.document.model.PageRegion;
import org.lectern.inference.api.TextRange;
import org.lectern.app.ui.reader.ReaderViewModel;
import org.lectern.app.ui.reader.selection.DocumentText;
import org.lectern.app.ui.reader.selection.PagePoint;
import org.lectern.app.ui.reader.selection.Selection;
import org.lectern.app.ui.reader.selection.SelectionClipboard;
import org.lectern.app.ui.reader.selection.TextSteps;

/// Selects text on the pages with the keyboard, from the selection or else from the first line in view, and copies it.
final class SelectionKeys {
    private final ReaderViewModel model;
    private final Supplier<Optional<PagePoint>> first;
    private final Consumer<PageRegion> reveal;

    /// @param first upper left corner of what is in view
    /// @param reveal brings a character into view
    SelectionKeys(ReaderViewModel model, Supplier<Optional<PagePoint>> first, Consumer<PageRegion> reveal) {
        this.model = model;
        this.first = first;
        this.reveal = reveal;
    }

    void press(KeyEvent event) {
        if (event.isShortcutDown() && !event.isShiftDown() && !event.isAltDown()) {
            switch (event.getCode()) {
                case C -> SelectionClipboard.copy(model.selectionProperty().get());
                case A -> model.selectAll();
                case ENTER -> followLink();
                default -> {
                    return;
                }
            }
            event.consume();
        } else if (event.isShiftDown() && !event.isAltDown() && event.getCode().isNavigationKey()) {
            model.text().ifPresent(text -> extend(text, event));
        }
    }

    private void followLink() {
        Selection selection = model.selectionProperty().get();
        if (selection != null) {
            model.links().in(selection.span()).ifPresent(model.links()::follow);
        }
    }

    private void extend(DocumentText text, KeyEvent event) {
        Selection before = model.selectionProperty().get();
        OptionalInt anchor = before == null ? start(text) : OptionalInt.of(before.anchor());
        if (anchor.isPresent()) {
            int focus = before == null ? anchor.getAsInt() : before.focus();
            OptionalInt moved = move(new TextSteps(text), focus, event);
            if (moved.isPresent()) {
                select(text, anchor.getAsInt(), moved.getAsInt());
                event.consume();
            }
        }
    }

    private OptionalInt start(DocumentText text) {
        return model.caret().isPresent()
                ? model.caret()
                : first.get().map(place -> text.page(place.page()).gapAt(place.x(), place.y()))
                        .orElse(OptionalInt.empty());
    }

    private static OptionalInt move(TextSteps steps, int focus, KeyEvent event) {
        boolean far = event.isShortcutDown();
        int end = steps.text().document().text().length();
        return switch (event.getCode()) {
            case RIGHT -> OptionalInt.of(far ? steps.word(focus, true) : steps.character(focus, true));
            case LEFT -> OptionalInt.of(far ? steps.word(focus, false) : steps.character(focus, false));
            case DOWN -> OptionalInt.of(steps.line(focus, true));
            case UP -> OptionalInt.of(steps.line(focus, false));
            case HOME -> OptionalInt.of(far ? 0 : steps.edge(focus, false));
            case END -> OptionalInt.of(far ? end : steps.edge(focus, true));
            default -> OptionalInt.empty();
        };
    }

    private void select(DocumentText text, int anchor, int focus) {
        model.setCaret(anchor);
        model.select(anchor == focus
                ? Optional.empty()
                : Optional.of(new Selection(text.document(), anchor, focus)));
        int seen = Math.max(0, focus - (focus > anchor ? 1 : 0));
        text.document().regions().of(new TextRange(seen, Math.min(seen + 1, text.document().text().length()))).stream()
                .filter(PageRegion.class::isInstance).map(PageRegion.class::cast).findFirst().ifPresent(reveal);
    }
}
