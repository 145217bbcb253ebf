package org.lectern.app.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.Set;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.summary.Overview;
import org.lectern.app.desk.memory.KeptFiles;
import org.lectern.app.desk.memory.Remembered;
import org.lectern.app.desk.work.TaskRunner;
import org.lectern.app.desk.work.Watchers;
import org.lectern.app.document.model.Cover;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.library.DocumentState;
import org.lectern.app.library.Leftovers;
import org.lectern.app.library.Library;
import org.lectern.app.library.LibraryCollection;
import org.lectern.app.library.LibraryEntry;
import org.lectern.app.library.LibraryException;
import org.lectern.app.library.hit.LibraryHits;
import org.lectern.app.library.PastExchange;
import org.lectern.app.library.ReadingPosition;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.StudyKey;

/// What the library remembers. It is opened when it is first needed; writes happen in order in the background; one that cannot be
/// used costs remembering only.
public final class Records implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Records.class.getName());

    private final LibraryAccess access;
    private final MarkRecords marks;
    private final KeptFiles kept;
    private final TaskRunner tasks;
    private final Failures failures;
    private final Clock clock;
    private final Watchers watchers = new Watchers();
    private final List<BiConsumer<DocumentId, Cover>> coverWatchers = new CopyOnWriteArrayList<>();
    private final Map<DocumentId, ReadingPosition> positions = new ConcurrentHashMap<>();
    private List<LibraryEntry> entries = List.of();
    private List<LibraryCollection> collections = List.of();

    /// @param kept what is kept outside the library, and goes with what is removed from it
    public Records(Opening opening, KeptFiles kept, TaskRunner tasks, Failures failures, Clock clock) {
        this(new LibraryAccess(opening, tasks, failures), kept, tasks, failures, clock);
    }

    private Records(LibraryAccess access, KeptFiles kept, TaskRunner tasks, Failures failures, Clock clock) {
        this.access = access;
        this.marks = new MarkRecords(access);
        this.kept = kept;
        this.tasks = tasks;
        this.failures = failures;
        this.clock = clock;
    }

    /// For a desk that remembers nothing.
    public static Records none(TaskRunner tasks, Failures failures) {
        return new Records(LibraryAccess.none(tasks, failures), KeptFiles.NONE, tasks, failures, Clock.systemUTC());
    }

    /// Opens the library; may take seconds.
    @FunctionalInterface
    public interface Opening {
        Library open() throws LibraryException;
    }

    /// All documents, opened last first, as the library held them last.
    public List<LibraryEntry> entries() {
        return entries;
    }

    /// Documents that the user has put together, as the library held them last.
    public List<LibraryCollection> collections() {
        return collections;
    }

    /// Calls the watcher whenever what is listed was read anew.
    public void watch(Runnable watcher) {
        watchers.add(watcher);
    }

    /// Whether all that was to be remembered is on the disk.
    public boolean isIdle() {
        return access.isIdle();
    }

    /// Reads what is listed.
    public void load() {
        change(any -> {});
    }

    /// Reads what is listed, and removes what a kill has left of removed documents.
    public void begin() {
        load();
        access.write(any -> clear(any, any.leftovers()));
    }

    /// Does something once what is listed was read, also where the library cannot be used.
    public void afterwards(Runnable done) {
        access.write(() -> {
            tasks.deliver(done);
            return any -> {};
        });
    }

    /// Takes over files that were opened before there was a library; their content is read for its identity.
    ///
    /// @param files opened last first
    /// @param done run once they are in the library
    public void adopt(List<Path> files, Runnable done) {
        change(any -> {
            var opened = clock.instant();
            for (var file : files) {
                opened = opened.minusMillis(1);
                var id = identify(file);
                if (id.isPresent()) {
                    any.note(id.get(), file, opened);
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
        return access.ask(any -> {
            var entry = any.find(id);
            return entry.isEmpty()
                    ? Remembered.NOTHING
                    : new Remembered(entry.get().position(),
                            any.conversation(id).stream().map(PastExchange::answer).toList());
        }, Remembered.NOTHING);
    }

    /// Whether a document's text is in the library; reads on the caller's thread.
    public boolean isRead(DocumentId id) {
        return access.ask(any -> any.find(id).filter(entry -> entry.state() != DocumentState.KNOWN).isPresent(), false);
    }

    /// The cover of a document, where one is kept; reads on the caller's thread.
    public Optional<Cover> cover(DocumentId id) {
        return access.ask(any -> any.cover(id), Optional.empty());
    }

    /// Bytes of the disk that are taken by what is kept of a document; reads on the caller's thread.
    public long taken(DocumentId id) {
        return access.ask(any -> any.bytes(id), 0L) + taken(id, access.ask(any -> any.studies(id), Set.of()));
    }

    private long taken(DocumentId id, Set<String> studies) {
        try {
            return kept.bytes(id, studies);
        } catch (InferenceException e) {
            LOG.log(Level.INFO, "what is kept of a document cannot be measured", e);
            return 0;
        }
    }

    /// What a search finds, by documents; reads on the caller's thread.
    public LibraryHits search(String words) {
        return access.ask(any -> any.searchAll(words), LibraryHits.NONE);
    }

    /// Calls the watcher with every cover that was made.
    public void watchCovers(BiConsumer<DocumentId, Cover> watcher) {
        coverWatchers.add(watcher);
    }

    /// Keeps a cover that was just made.
    public void keepCover(DocumentId id, Cover cover) {
        access.write(any -> any.setCover(id, cover));
        tasks.deliver(() -> coverWatchers.forEach(watcher -> watcher.accept(id, cover)));
    }

    /// What a document is about, where it is kept; reads on the caller's thread.
    Optional<Overview> overview(Document document) {
        return access.ask(any -> any.overview(document), Optional.empty());
    }

    void keepOverview(Document document, Overview overview) {
        access.write(any -> any.setOverview(document, overview));
    }

    /// Remembers a document that was opened.
    public void remember(Document document, Keeping keeping) {
        var now = clock.instant();
        change(any -> {
            if (keeping.text()) {
                any.remember(document, now);
            } else {
                any.rememberWithoutText(document, now);
            }
        });
    }

    void studied(DocumentId id) {
        change(any -> any.setState(id, DocumentState.STUDIED));
    }

    void keep(DocumentId id, Answer answer) {
        var now = clock.instant();
        access.write(any -> any.keep(id, answer, now));
    }

    /// Keeps an answer, in the place of what was noted of its question before.
    void keep(DocumentId id, Optional<Answer> noted, Answer answer) {
        noted.ifPresentOrElse(before -> replace(id, before, answer), () -> keep(id, answer));
    }

    /// Puts an answer in the place of one that was kept.
    void replace(DocumentId id, Answer before, Answer answer) {
        access.write(any -> any.replace(id, before, answer));
    }

    /// Remembers where the reader is; of many calls in a row the last counts.
    public void setPosition(DocumentId id, ReadingPosition position) {
        if (positions.put(id, position) == null) {
            access.write(() -> {
                var last = positions.remove(id); // also where it cannot be written, or no later one would be
                return any -> any.setPosition(id, last);
            });
        }
    }

    /// Removes what is known of a document, and all that is kept of it; its file stays, and need not be there.
    public void remove(DocumentId id) {
        change(any -> clear(any, any.remove(id)));
    }

    // What cannot be removed now is tried again at the next start.
    private void clear(Library from, Leftovers leftovers) throws LibraryException {
        if (leftovers.isEmpty()) {
            return;
        }
        try {
            kept.remove(leftovers);
            from.cleared(leftovers);
        } catch (InferenceException e) {
            tasks.deliver(() -> failures.refused(e));
        }
    }

    /// Notes that a study of a document is kept under a key, so that it goes with the document.
    void studyKept(DocumentId id, StudyKey key) {
        access.write(any -> any.addStudy(id, key.hash()));
    }

    /// The reader's own marks.
    public MarkRecords marks() {
        return marks;
    }

    /// Puts documents together in collections.
    public Grouping grouping() {
        return new Grouping(this);
    }

    /// Makes a change, then reads what is listed.
    void change(LibraryAccess.Change change) {
        access.write(any -> {
            change.to(any);
            var now = any.entries();
            var named = any.collections();
            tasks.deliver(() -> {
                entries = List.copyOf(now);
                collections = List.copyOf(named);
                watchers.tell();
            });
        });
    }

    /// Lets the library go, once all that was to be remembered is on the disk; returns at once.
    @Override
    public void close() {
        access.close();
    }
}
