package org.lectern.app.ui.reader.flow;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import jfx.incubator.scene.control.richtext.RichTextArea;
import org.jspecify.annotations.Nullable;
import org.lectern.app.ui.reader.ReaderViewModel;
import org.lectern.app.ui.reader.selection.Selection;
import org.lectern.inference.api.TextRange;

/// Chooses cells of tables with the keys that move the caret, for which a table is one line without characters: the chosen cell is
/// selected, and with Shift all from the first one.
final class TableKeys {
    private final ReaderViewModel model;
    private final RichTextArea area;
    private final FlowScroll scroll;
    private final Supplier<@Nullable ChapterText> shown;
    private int line = -1; // of the area, with the table in which a cell is chosen
    private Place anchor = Place.FIRST;
    private Place focus = Place.FIRST;

    private record Place(int row, int column) {
        private static final Place FIRST = new Place(0, 0);
    }

    TableKeys(ReaderViewModel model, RichTextArea area, FlowScroll scroll, Supplier<@Nullable ChapterText> shown) {
        this.model = model;
        this.area = area;
        this.scroll = scroll;
        this.shown = shown;
    }

    void listen() {
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        area.modelProperty().addListener((o, old, now) -> line = -1); // another part has other tables
    }

    private void press(KeyEvent event) {
        var text = shown.get();
        var caret = area.getCaretPosition();
        if (text == null || caret == null || !isMove(event)) {
            return;
        }
        var rows = text.cells(caret.index());
        var wanted = rows.isEmpty()
                ? Optional.<Place>empty()
                : line == caret.index() ? next(event.getCode(), rows) : Optional.of(entry(event.getCode(), rows));
        if (wanted.isEmpty()) {
            line = -1; // the caret goes on behind the table, or before it
            return;
        }
        focus = wanted.get();
        if (line != caret.index() || !event.isShiftDown()) {
            anchor = focus;
        }
        line = caret.index();
        choose(rows);
        event.consume();
    }

    private static boolean isMove(KeyEvent event) {
        return !event.isShortcutDown() && !event.isAltDown() && event.getCode().isArrowKey();
    }

    private static boolean isForward(KeyCode code) {
        return code == KeyCode.DOWN || code == KeyCode.RIGHT;
    }

    private static Place entry(KeyCode code, List<List<TextRange>> rows) {
        return isForward(code)
                ? Place.FIRST
                : new Place(rows.size() - 1, code == KeyCode.UP ? 0 : last(rows.getLast()));
    }

    private static int last(List<TextRange> row) {
        return Math.max(0, row.size() - 1);
    }

    /// Empty where it would be outside of the table.
    private Optional<Place> next(KeyCode code, List<List<TextRange>> rows) {
        var step = isForward(code) ? 1 : -1;
        var column = focus.column() + step;
        if ((code == KeyCode.LEFT || code == KeyCode.RIGHT) && column >= 0 && column <= last(rows.get(focus.row()))) {
            return Optional.of(new Place(focus.row(), column));
        }
        var row = focus.row() + step;
        if (row < 0 || row >= rows.size()) {
            return Optional.empty();
        }
        return Optional.of(new Place(row, switch (code) {
            case RIGHT -> 0;
            case LEFT -> last(rows.get(row));
            default -> Math.min(focus.column(), last(rows.get(row)));
        }));
    }

    private void choose(List<List<TextRange>> rows) {
        var from = cell(rows, anchor);
        var to = cell(rows, focus);
        model.select(Optional.of(from.start() <= to.start()
                ? new Selection(model.documentProperty().get(), from.start(), to.end())
                : new Selection(model.documentProperty().get(), from.end(), to.start()))
                .filter(selection -> selection.span().length() > 0));
        CellText.of(area.lookupAll(".flow-cell"), to.start())
                .ifPresent(cell -> scroll.show(cell.localToScene(cell.getBoundsInLocal())));
    }

    private static TextRange cell(List<List<TextRange>> rows, Place place) {
        return rows.get(place.row()).get(place.column());
    }
}
