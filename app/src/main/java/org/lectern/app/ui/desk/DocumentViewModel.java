package org.lectern.app.ui.desk;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.lectern.app.desk.DocumentStage;
import org.lectern.app.desk.OpenDocument;
import org.lectern.app.desk.OpenState;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.document.reader.ReadFailure;
import org.lectern.app.library.DocumentState;
import org.lectern.app.library.LibraryEntry;
import org.lectern.app.library.ReadingPosition;
import org.lectern.app.ui.conversation.ConversationViewModel;

/// An open document as the window shows it: mirrors its state into properties.
public final class DocumentViewModel {
    private final OpenDocument document;
    private final ConversationViewModel conversation;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper();
    private final ReadOnlyObjectWrapper<DocumentStage> stage = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Document> read = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Document> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper done = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();
    private final RemainingTime remaining = new RemainingTime();
    private final ReadOnlyObjectWrapper<ReadFailure> lock = new ReadOnlyObjectWrapper<>();
    private boolean inPlace;

    DocumentViewModel(OpenDocument document) {
        this.document = document;
        this.conversation = new ConversationViewModel(document);
        document.watch(this::mirror);
        mirror();
    }

    // The stage last: whoever hears of it finds the rest.
    private void mirror() {
        OpenState now = document.state();
        title.set(document.title());
        remaining.progress(now.done(), now.total());
        total.set(now.total());
        done.set(now.done());
        read.set(now.document().orElse(null));
        shown.set(now.shown().orElse(null));
        lock.set(now.stage() == DocumentStage.LOCKED ? document.lock().orElse(ReadFailure.PASSWORD_NEEDED) : null);
        stage.set(now.stage());
        conversation.mirrorStudy();
    }

    /// What is mirrored.
    public OpenDocument document() {
        return document;
    }

    public Path file() {
        return document.file();
    }

    /// Whether all of it was studied the time before.
    boolean wasStudied() {
        return document.known().filter(entry -> entry.state() == DocumentState.STUDIED).isPresent();
    }

    /// Who wrote it, as far as that is known; empty where it is not.
    public ObservableValue<String> author() {
        return read.map(Document::author).orElse(document.known().map(LibraryEntry::author).orElse(""));
    }

    /// Which document it is, as far as that is known; null where it is not.
    public ObservableValue<DocumentId> id() {
        return Bindings.createObjectBinding(() -> Optional.ofNullable(read.get()).map(Document::id)
                .or(() -> document.known().map(LibraryEntry::id)).orElse(null), read);
    }

    public ConversationViewModel conversation() {
        return conversation;
    }

    public Optional<String> password() {
        return document.password();
    }

    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<DocumentStage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /// Why its password is asked for; null where it is not.
    public ReadOnlyObjectProperty<ReadFailure> lockProperty() {
        return lock.getReadOnlyProperty();
    }

    /// The document once read; null before.
    public ReadOnlyObjectProperty<Document> documentProperty() {
        return read.getReadOnlyProperty();
    }

    /// What can be shown: the bare pages once the first of them is read, then the document; null before.
    public ReadOnlyObjectProperty<Document> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Whether only the beginning of a flowing document is there yet.
    public BooleanBinding isBegun() {
        return Bindings.createBooleanBinding(() -> document.state().isBegun(), stage, shown);
    }

    /// Pages read or chunks studied, of [#totalProperty()].
    public ReadOnlyIntegerProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    public ReadOnlyIntegerProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    /// How long it goes on.
    RemainingTime remaining() {
        return remaining;
    }

    /// Whether the reader was led to the last page of the time before; true from the second call on.
    public boolean takePlace() {
        boolean before = inPlace;
        inPlace = true;
        return before;
    }

    /// Where the reader was the time before.
    public ReadingPosition lastPosition() {
        return document.lastPosition();
    }

    /// Stops the reading or the study; what is studied stays askable.
    public void cancel() {
        document.cancel();
    }
}
