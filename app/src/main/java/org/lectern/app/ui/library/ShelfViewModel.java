package org.lectern.app.ui.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.lectern.app.answering.Answer;
import org.lectern.app.document.model.Cover;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.library.DocumentState;
import org.lectern.app.library.Library;
import org.lectern.app.library.LibraryCollection;
import org.lectern.app.library.LibraryEntry;
import org.lectern.app.library.LibraryException;
import org.lectern.app.library.LibraryFailure;
import org.lectern.app.library.LibrarySource;
import org.lectern.app.library.PastExchange;
import org.lectern.app.library.ReadingPosition;
import org.lectern.app.task.TaskQueue;
import org.lectern.app.task.TaskRunner;
import org.lectern.app.ui.error.ErrorViewModel;

/// What the library remembers. Writes happen in order away from the window; a library that cannot be used costs remembering
/// only.
public final class ShelfViewModel {
    private static final Logger LOG = Logger.getLogger(ShelfViewModel.class.getName());

    private final LibrarySource source;
    private final TaskRunner tasks;
    private final TaskQueue writes;
    private final ErrorViewModel errors;
    private final Clock clock;
    private final ObservableList<LibraryEntry> entries = FXCollections.observableArrayList();
    private final ObjectProperty<LibraryEntry> removing = new SimpleObjectProperty<>();
    private final CollectionsViewModel collections = new CollectionsViewModel(this);
    private final Map<DocumentId, ReadingPosition> positions = new ConcurrentHashMap<>();
    private volatile boolean refused;

    public ShelfViewModel(LibrarySource source, TaskRunner tasks, ErrorViewModel errors, Clock clock) {
        this.source = source;
        this.tasks = tasks;
        this.writes = new TaskQueue(tasks, "library");
        this.errors = errors;
        this.clock = clock;
    }

    /// Something to be written.
    @FunctionalInterface
    interface Change {
        void to(Library library) throws LibraryException;
    }

    /// Documents that the user has put together.
    public CollectionsViewModel collections() {
        return collections;
    }

    /// All documents, opened last first.
    public ObservableList<LibraryEntry> entries() {
        return entries;
    }

    /// The document of which the reader is being asked whether it shall be removed, or null.
    public ObjectProperty<LibraryEntry> removingProperty() {
        return removing;
    }

    /// Whether all that was to be remembered is on the disk.
    public boolean isIdle() {
        return writes.isIdle();
    }

    /// Reads what is remembered.
    public void load() {
        change(library -> {});
    }

    /// Takes over files that were opened before there was a library; their content is read for its identity.
    ///
    /// @param files opened last first
    /// @param done run once they are in the library
    public void adopt(List<Path> files, Runnable done) {
        change(library -> {
            Instant opened = clock.instant();
            for (Path file : files) {
                opened = opened.minusMillis(1);
                Optional<DocumentId> id = identify(file);
                if (id.isPresent()) {
                    library.note(id.get(), file, opened);
                }
            }
            tasks.deliver(done);
        });
    }

    private static Optional<DocumentId> identify(Path file) {
        try {
            return Optional.of(DocumentId.of(Files.newInputStream(file)));
        } catch (IOException e) {
            LOG.log(Level.INFO, "a recent file is not there any more", e);
            return Optional.empty();
        }
    }

    /// What is known of a document; reads on the caller's thread.
    public Remembered recall(DocumentId id) {
        if (refused) {
            return Remembered.NOTHING;
        }
        try {
            List<Answer> answers = source.library().conversation(id).stream().map(PastExchange::answer).toList();
            return source.library().find(id).map(entry -> new Remembered(entry.position(), answers))
                    .orElse(Remembered.NOTHING);
        } catch (LibraryException e) {
            refuse(e);
            return Remembered.NOTHING;
        }
    }

    /// Whether a document's text is in the library; reads on the caller's thread.
    public boolean isRead(DocumentId id) {
        try {
            return !refused
                    && source.library().find(id).filter(entry -> entry.state() != DocumentState.KNOWN).isPresent();
        } catch (LibraryException e) {
            refuse(e);
            return false;
        }
    }

    /// The cover of a document, where one is kept; reads on the caller's thread.
    Optional<Cover> cover(DocumentId id) {
        try {
            return refused ? Optional.empty() : source.library().cover(id);
        } catch (LibraryException e) {
            refuse(e);
            return Optional.empty();
        }
    }

    void keepCover(DocumentId id, Cover cover) {
        write(library -> library.setCover(id, cover));
    }

    /// Remembers a document that was opened.
    ///
    /// @param withText whether its words may be kept, which those of a protected document may not
    public void remember(Document document, boolean withText) {
        Instant now = clock.instant();
        change(library -> {
            if (withText) {
                library.remember(document, now);
            } else {
                library.rememberWithoutText(document, now);
            }
        });
    }

    public void studied(DocumentId id) {
        change(library -> library.setState(id, DocumentState.STUDIED));
    }

    public void keep(DocumentId id, Answer answer) {
        Instant now = clock.instant();
        write(library -> library.keep(id, answer, now));
    }

    /// Remembers where the reader is; of many calls in a row the last counts.
    public void setPosition(DocumentId id, ReadingPosition position) {
        if (positions.put(id, position) == null) {
            writes.run(() -> {
                ReadingPosition last = positions.remove(id); // before anything can fail, so that the next call counts
                make(library -> library.setPosition(id, last));
            });
        }
    }

    /// Removes what is known of a document; its file stays.
    public void remove(LibraryEntry entry) {
        removing.set(null);
        entries.remove(entry);
        change(library -> library.remove(entry.id()));
    }

    /// Makes a change, then reads what is listed.
    void change(Change change) {
        write(library -> {
            change.to(library);
            List<LibraryEntry> now = new ArrayList<>(library.entries());
            List<LibraryCollection> named = library.collections();
            tasks.deliver(() -> {
                entries.setAll(now);
                collections.loaded(named);
            });
        });
    }

    private void write(Change change) {
        writes.run(() -> make(change));
    }

    private void make(Change change) {
        if (!refused) {
            try {
                change.to(source.library());
            } catch (LibraryException e) {
                refuse(e);
            }
        }
    }

    // A newer library stays refused until the next start; a full disk may have room again.
    private void refuse(LibraryException reason) {
        refused = reason.reason() == LibraryFailure.NEWER;
        tasks.deliver(() -> errors.show(reason));
    }
}
