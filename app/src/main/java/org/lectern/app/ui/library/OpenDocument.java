package org.lectern.app.ui.library;

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
import org.lectern.app.document.model.Document;
import org.lectern.app.library.ReadingPosition;
import org.lectern.app.study.StudyJob;
import org.lectern.app.study.StudyState;
import org.lectern.app.ui.conversation.ConversationViewModel;
import org.lectern.inference.api.CancelSignal;

/// A document that is open in the window: what is being done with it, and what was asked of it.
public final class OpenDocument {
    private static final int PERCENT = 100;

    private final Path file;
    private final ConversationViewModel conversation;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper();
    private final ReadOnlyObjectWrapper<DocumentStage> stage = new ReadOnlyObjectWrapper<>(DocumentStage.READING);
    private final ReadOnlyObjectWrapper<Document> document = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Document> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper done = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();
    private final RemainingTime remaining = new RemainingTime();
    private CancelSignal reading = new CancelSignal();
    private Optional<String> password = Optional.empty();
    private Document barePages;
    private Remembered remembered;
    private boolean inPlace;
    private boolean trial;
    private StudyJob job;

    OpenDocument(Path file, ConversationViewModel conversation) {
        this.file = file;
        this.conversation = conversation;
        title.set(file.getFileName().toString());
    }

    public Path file() {
        return file;
    }

    public ConversationViewModel conversation() {
        return conversation;
    }

    public Optional<String> password() {
        return password;
    }

    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<DocumentStage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /// The document once read; null before.
    public ReadOnlyObjectProperty<Document> documentProperty() {
        return document.getReadOnlyProperty();
    }

    /// What can be shown: the bare pages once the first of them is read, then the document; null before.
    public ReadOnlyObjectProperty<Document> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Whether only the beginning of a flowing document is there yet.
    public BooleanBinding isBegun() {
        return Bindings.createBooleanBinding(() -> stage.get() == DocumentStage.READING && shown.get() != null
                && shown.get().format().flows(), stage, shown);
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

    /// The study, once begun.
    public Optional<StudyJob> job() {
        return Optional.ofNullable(job);
    }

    /// Whether the reader was led to the last page of the time before; true from the second call on.
    public boolean takePlace() {
        boolean before = inPlace;
        inPlace = true;
        return before;
    }

    /// Where the reader was the time before.
    public ReadingPosition lastPosition() {
        return remembered == null ? ReadingPosition.START : remembered.position();
    }

    /// Stops the reading or the study; what is studied stays askable.
    public void cancel() {
        reading.cancel();
        job().ifPresent(StudyJob::cancel);
    }

    CancelSignal beginReading(Optional<String> givenPassword) {
        reading = new CancelSignal();
        password = givenPassword;
        stage.set(DocumentStage.READING);
        return reading;
    }

    void progress(int now, int of) {
        if (barePages != null && shown.get() == null) {
            shown.set(barePages);
        }
        remaining.progress(now, of);
        total.set(of);
        done.set(now);
    }

    /// The pages are shown when the first of them has been read: a file that stops its reader is not to be drawn.
    void pagesKnown(Document pages) {
        barePages = pages;
    }

    /// Brings back what is known from the time before; a second call changes nothing.
    void recall(Remembered known) {
        if (remembered == null) {
            remembered = known;
            conversation.restore(known.answers());
        }
    }

    /// A password that opened another document is tried on this one.
    void passwordTried() {
        trial = true;
    }

    /// Whether the password was only tried; a second call says no.
    boolean takeTrial() {
        boolean before = trial;
        trial = false;
        return before;
    }

    void locked() {
        stage.set(DocumentStage.LOCKED);
    }

    void read(Document text) {
        barePages = null;
        progress(0, 0);
        if (!text.title().isBlank()) {
            title.set(text.title());
        }
        document.set(text);
        shown.set(text);
        stage.set(DocumentStage.QUEUED);
    }

    void studied(StudyJob now) {
        job = now;
        if (now.state() == StudyState.PLANNING) {
            progress(now.plannedPercent(), PERCENT);
        } else {
            progress(now.chunks(), now.ofChunks());
        }
        conversation.studied(now);
        stage.set(switch (now.state()) {
            case QUEUED -> DocumentStage.QUEUED;
            case PLANNING -> DocumentStage.PLANNING;
            case STUDYING -> DocumentStage.STUDYING;
            case READY -> DocumentStage.READY;
            case CANCELLED -> DocumentStage.STOPPED;
            case FAILED -> DocumentStage.FAILED;
        });
    }
}
