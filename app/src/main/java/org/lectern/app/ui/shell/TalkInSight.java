package org.lectern.app.ui.shell;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import org.lectern.app.answering.OtherDocument;
import org.lectern.app.answering.Quotation;
import org.lectern.app.ui.desk.DeskViewModel;
import org.lectern.app.ui.desk.DocumentViewModel;

/// Whose conversation is in sight: that of the shown document, except while a passage of its answer is read in another one.
public final class TalkInSight {
    private final DeskViewModel desk;
    private final ReadOnlyObjectWrapper<DocumentViewModel> document = new ReadOnlyObjectWrapper<>();
    private boolean staying;

    TalkInSight(DeskViewModel desk) {
        this.desk = desk;
        desk.selectedProperty().addListener((o, old, now) -> {
            if (!staying || now == null) {
                document.set(now);
            }
        });
        desk.documents().addListener((ListChangeListener<DocumentViewModel>) change -> {
            if (!desk.documents().contains(document.get())) {
                turnToShown();
            }
        });
    }

    /// The document that is talked about; null while none is open.
    public ReadOnlyObjectProperty<DocumentViewModel> documentProperty() {
        return document.getReadOnlyProperty();
    }

    /// Takes up the conversation of the document that is shown.
    public void turnToShown() {
        document.set(desk.selectedProperty().get());
    }

    /// Turns to another document without leaving the conversation.
    void staying(Runnable turn) {
        staying = true;
        turn.run();
        staying = false;
    }

    /// Whether a passage of the conversation stands in the shown document.
    boolean isShown(Quotation quotation) {
        DocumentViewModel shown = desk.selectedProperty().get();
        return shown != null && quotation.other().map(OtherDocument::file).orElse(document.get().file())
                .equals(shown.file());
    }
}
