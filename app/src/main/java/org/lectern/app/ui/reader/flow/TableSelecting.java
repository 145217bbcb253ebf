package org.lectern.app.ui.reader.flow;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.lectern.app.ui.reader.ReaderViewModel;
import org.lectern.app.ui.reader.selection.Selection;

/// Selects in tables with the mouse. The area, for which a table is one paragraph without characters, must not see it.
final class TableSelecting {
    private final ReaderViewModel model;
    private int anchor = -1; // offset in the text at which the mouse was pressed in a table

    TableSelecting(ReaderViewModel model) {
        this.model = model;
    }

    void listen(Node area) {
        area.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        area.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
        area.addEventFilter(MouseEvent.MOUSE_RELEASED, this::keepFromArea);
        area.addEventFilter(MouseEvent.MOUSE_CLICKED, this::keepFromArea);
    }

    private void press(MouseEvent event) {
        anchor = event.getButton() == MouseButton.PRIMARY ? offset(event) : -1;
        if (anchor >= 0) {
            model.select(Optional.empty());
            event.consume();
        }
    }

    private void drag(MouseEvent event) {
        var focus = offset(event);
        if (anchor >= 0 && focus >= 0) {
            model.select(anchor == focus
                    ? Optional.empty()
                    : Optional.of(new Selection(model.documentProperty().get(), anchor, focus)));
        }
        keepFromArea(event);
    }

    private void keepFromArea(MouseEvent event) {
        if (anchor >= 0 && event.getButton() == MouseButton.PRIMARY) {
            event.consume();
        }
    }

    private static int offset(MouseEvent event) {
        return CellText.around(event.getPickResult().getIntersectedNode())
                .map(cell -> cell.offset(event.getSceneX(), event.getSceneY(), true)).orElse(-1);
    }
}
