package org.lectern.app.ui.shell;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import org.lectern.app.answering.OtherDocument;
import org.lectern.app.answering.Quotation;
import org.lectern.app.ui.library.LibraryViewModel;
import org.lectern.app.ui.library.OpenDocument;

/// Whose conversation is in sight: that of the shown document, except while a passage of its answer is read in another one.
public final class TalkInSight {
    private final LibraryViewModel library;
    private final ReadOnlyObjectWrapper<OpenDocument> document = new ReadOnlyObjectWrapper<>();
    private boolean staying;

    TalkInSight(LibraryViewModel library) {
        this.library = library;
        library.selectedProperty().addListener((o, old, now) -> {
            if (!staying || now == null) {
                document.set(now);
            }
        });
        library.documents().addListener((ListChangeListener<OpenDocument>) change -> {
            if (!library.documents().contains(document.get())) {
                turnToShown();
            }
        });
    }

    /// The document that is talked about; null while none is open.
    public ReadOnlyObjectProperty<OpenDocument> documentProperty() {
        return document.getReadOnlyProperty();
    }

    /// Takes up the conversation of the document that is shown.
    public void turnToShown() {
        document.set(library.selectedProperty().get());
    }

    /// Turns to another document without leaving the conversation.
    void staying(Runnable turn) {
        staying = true;
        turn.run();
        staying = false;
    }

    /// Whether a passage of the conversation stands in the shown document.
    boolean isShown(Quotation quotation) {
        OpenDocument shown = library.selectedProperty().get();
        return shown != null && quotation.other().map(OtherDocument::file).orElse(document.get().file())
                .equals(shown.file());
    }
}
