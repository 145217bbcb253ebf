package org.lectern.app.desk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.app.desk.work.Outcome;
import org.lectern.app.desk.work.Watchers;
import org.lectern.app.desk.work.Work;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.library.LibraryEntry;

/// What is open: reads documents, has them studied, and knows which one is looked at. Used, and its watchers called, where its
/// news are delivered ([org.lectern.app.desk.work.TaskRunner#deliver]).
public final class Desk implements AutoCloseable {
    /// So many documents are opened at once at most.
    public static final int MOST_OPENED = 8;

    private final DeskParts parts;
    private final Studies studies;
    private final FileReading reading;
    private final Covers covers;
    private final Importing importing;
    private final Watchers watchers = new Watchers();
    private final List<OpenDocument> documents = new ArrayList<>();
    private volatile Optional<OpenDocument> selected = Optional.empty();

    public Desk(DeskParts parts) {
        this.parts = parts;
        this.studies = new Studies(parts, this::selected);
        this.covers = new Covers(parts);
        this.importing = new Importing(parts, covers);
        this.reading = new FileReading(parts, new ReadSteps());
    }

    /// What is remembered of documents.
    public Records records() {
        return parts.records();
    }

    /// What is being taken into the library.
    public Importing importing() {
        return importing;
    }

    /// In the order in which they were opened.
    public List<OpenDocument> documents() {
        return List.copyOf(documents);
    }

    /// The document that is looked at; empty while none is open.
    public Optional<OpenDocument> selected() {
        return selected;
    }

    /// Calls the watcher whenever a document was opened, closed or selected.
    public void watch(Runnable watcher) {
        watchers.add(watcher);
    }

    public void select(OpenDocument document) {
        if (documents.contains(document) && !selected.equals(Optional.of(document))) {
            selected = Optional.of(document);
            watchers.tell();
        }
    }

    /// Opens some files; many at once are only taken into the library.
    public void open(List<Path> files) {
        if (files.size() > MOST_OPENED) {
            importing.add(files);
        } else {
            files.forEach(this::open);
        }
    }

    /// Opens a file, or goes to it where it is open already; the documents in a folder are only taken into the library.
    public void open(Path file) {
        if (known(file).isPresent() || (file.getFileName() != null && file.getFileName().toString().contains("."))) {
            openFile(file, Optional.empty());
            return;
        }
        Work.start(parts.tasks(), "look", cancel -> Files.isDirectory(file), outcome -> {
            if (outcome instanceof Outcome.Done<Boolean>(Boolean folder) && folder) {
                importing.add(List.of(file));
            } else {
                openFile(file, Optional.empty());
            }
        });
    }

    /// Opens a file, with its password where one is known.
    public void openFile(Path file, Optional<String> password) {
        var known = known(file);
        if (known.isPresent()) {
            select(known.get());
            return;
        }
        var opened = new OpenDocument(file.toAbsolutePath().normalize(), parts);
        documents.add(opened);
        opened.watch(this::offerToEachOther);
        selected = Optional.of(opened);
        watchers.tell();
        reading.read(opened, password);
    }

    /// The open document of a file.
    public Optional<OpenDocument> known(Path file) {
        var absolute = file.toAbsolutePath().normalize();
        return documents.stream().filter(open -> open.file().equals(absolute)).findFirst();
    }

    /// What may be written of an open document; nothing of one that is not open.
    public Keeping keeping(DocumentId id) {
        return documents.stream()
                .filter(open -> open.state().shown().filter(shown -> shown.id().equals(id)).isPresent()).findFirst()
                .map(OpenDocument::keeping)
                .orElse(Keeping.NOTHING);
    }

    /// Opens the documents of the time before, no more than [#MOST_OPENED], once the library is read, so that they have their titles and covers at once.
    ///
    /// @param shown which of them is looked at, where nothing else was opened meanwhile
    /// @param done run once they are listed
    public void reopen(List<Path> files, int shown, Runnable done) {
        records().afterwards(() -> {
            var meanwhile = selected;
            var first = Math.clamp(files.size() - MOST_OPENED, 0, shown);
            files.stream().skip(first).limit(MOST_OPENED).forEach(file -> openFile(file, Optional.empty()));
            meanwhile.or(() -> files.stream().skip(shown).findFirst().flatMap(this::known)).ifPresent(this::select);
            done.run();
        });
    }

    /// Opens some documents and asks them together with the first, which is selected.
    public void askTogether(List<Path> files) {
        files.stream().limit(MOST_OPENED).forEach(file -> openFile(file, Optional.empty()));
        known(files.getFirst()).ifPresent(open -> {
            select(open);
            open.conversation().scope().togetherWith(files.stream().skip(1).limit(MOST_OPENED - 1L)
                    .map(other -> other.toAbsolutePath().normalize()).toList());
        });
    }

    /// Reads a locked document with a password; one that does not fit leaves it locked.
    public void unlock(OpenDocument document, String password) {
        if (document.state().stage() == DocumentStage.LOCKED) {
            reading.read(document, Optional.of(password));
        }
    }

    /// Goes on with a document whose study was stopped or failed, or whose reading broke off.
    public void resume(OpenDocument document) {
        var read = document.state().document();
        if (read.isEmpty()) {
            reading.read(document, document.password());
        } else if (document.become(OpenState::again)) {
            studies.study(document, read.get());
        }
    }

    /// Lets the study wait a moment, because the machine is needed for what is seen; from any thread.
    public void giveWay(Duration time) {
        studies.giveWay(time);
    }

    /// Closes a document and stops what is being done with it; the file stays.
    public void close(OpenDocument document) {
        leave(document);
        records().load();
    }

    /// Removes a document that is not open from the library, and what was studied of it; the file stays.
    public void forget(LibraryEntry entry) {
        records().remove(entry.id());
    }

    /// Closes everything, the engine and the library too, for the end of the program; returns at once, and what is to be written
    /// still is.
    @Override
    public void close() {
        importing.stop();
        documents.forEach(OpenDocument::close);
        records().close();
        Work.start(parts.tasks(), "close-engine", cancel -> {
            parts.engine().close();
            return true;
        }, ended -> {});
    }

    private void leave(OpenDocument document) {
        var at = documents.indexOf(document);
        documents.remove(document);
        document.close();
        offerToEachOther();
        if (selected.filter(one -> one == document).isPresent()) {
            selected = documents.isEmpty()
                    ? Optional.empty()
                    : Optional.of(documents.get(Math.clamp(at, 0, documents.size() - 1)));
        }
        watchers.tell();
    }

    // Protected documents are not offered: what is asked together is remembered.
    private void offerToEachOther() {
        var askable = documents.stream().filter(open -> open.keeping().conversation() && open.isAskable()).toList();
        documents.forEach(open -> open.conversation().scope()
                .offer(askable.stream().filter(other -> other != open).toList()));
    }

    /// What becomes of files that were read.
    private final class ReadSteps implements FileReading.Steps {
        @Override
        public List<OpenDocument> documents() {
            return documents;
        }

        @Override
        public void read(OpenDocument opened, Document document) {
            records().remember(document, opened.keeping());
            opened.conversation().note();
            if (opened.keeping().cover()) {
                covers.make(document.id(), opened.file());
            }
            studies.study(opened, document);
        }

        @Override
        public void folder(OpenDocument opened) {
            leave(opened);
            importing.add(List.of(opened.file()));
        }

        @Override
        public void leave(OpenDocument opened) {
            Desk.this.leave(opened);
        }
    }
}
