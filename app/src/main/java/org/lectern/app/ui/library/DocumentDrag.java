package org.lectern.app.ui.library;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.lectern.app.document.model.DocumentId;

/// Lets a row of a list be dragged onto a collection.
final class DocumentDrag {
    private DocumentDrag() {}

    /// @param document of the row when it is dragged; none while it was never read
    static void enable(Node row, CollectionsViewModel collections, Supplier<Optional<DocumentId>> document) {
        row.setOnDragDetected(event -> document.get().filter(id -> event.getButton() == MouseButton.PRIMARY)
                .ifPresent(id -> {
                    collections.draggedProperty().set(id);
                    row.startFullDrag();
                    row.getScene().setCursor(Cursor.CLOSED_HAND);
                    event.consume();
                }));
        // the collection under the pointer hears of the end after the row does
        row.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            if (collections.draggedProperty().get() != null) {
                row.getScene().setCursor(null);
                Platform.runLater(() -> collections.draggedProperty().set(null));
            }
        });
    }
}
