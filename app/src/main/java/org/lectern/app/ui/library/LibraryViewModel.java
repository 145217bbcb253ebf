package org.lectern.app.ui.library;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.DocumentReader;
import org.lectern.app.document.reader.ReadFailure;
import org.lectern.app.document.reader.ReadListener;
import org.lectern.app.library.LibraryEntry;
import org.lectern.app.study.StudyJob;
import org.lectern.app.study.StudyQueue;
import org.lectern.app.study.StudyState;
import org.lectern.app.task.TaskRunner;
import org.lectern.app.ui.conversation.ConversationViewModel;
import org.lectern.app.ui.error.ErrorViewModel;
import org.lectern.inference.api.CancelSignal;

/// The documents that are open: reads them, has them studied, and knows which one is looked at.
public final class LibraryViewModel {
    private static final int MOST_OPENED = 8;

    private final DocumentReader reader;
    private final StudyQueue studies;
    private final TaskRunner tasks;
    private final ErrorViewModel errors;
    private final Supplier<ConversationViewModel> conversations;
    private final ShelfViewModel shelf;
    private final Covers covers;
    private final ImportViewModel imports;
    private final Forgetting forgetting;
    private final Passwords passwords;
    private final ObservableList<OpenDocument> documents = FXCollections.observableArrayList();
    private final ObjectProperty<OpenDocument> selected = new SimpleObjectProperty<>();

    public LibraryViewModel(DocumentReader reader, StudyQueue studies, TaskRunner tasks, ErrorViewModel errors,
            Supplier<ConversationViewModel> conversations, ShelfViewModel shelf) {
        this.shelf = shelf;
        this.covers = new Covers(reader, shelf, tasks);
        this.imports = new ImportViewModel(reader, shelf, covers, tasks, errors);
        this.forgetting = new Forgetting(reader, studies, tasks, errors);
        this.passwords = new Passwords(documents, errors,
                (opened, password) -> read(opened, Optional.of(password)));
        this.reader = reader;
        this.studies = studies;
        this.tasks = tasks;
        this.errors = errors;
        this.conversations = conversations;
    }

    /// What is remembered of documents.
    public ShelfViewModel shelf() {
        return shelf;
    }

    /// Small pictures of the documents.
    Covers covers() {
        return covers;
    }

    public ObservableList<OpenDocument> documents() {
        return documents;
    }

    public ObjectProperty<OpenDocument> selectedProperty() {
        return selected;
    }

    /// Opens some files; many at once are only taken into the library.
    public void open(List<Path> files) {
        if (files.size() > MOST_OPENED) {
            imports.add(files);
        } else {
            files.forEach(this::open);
        }
    }

    /// What is being taken into the library.
    public ImportViewModel imports() {
        return imports;
    }

    /// Opens a file, or goes to it where it is open already; the documents in a folder are only taken into the library.
    public void open(Path file) {
        if (known(file).isPresent()
                || file.getFileName() != null && file.getFileName().toString().contains(".")) {
            openFile(file);
            return;
        }
        tasks.run("look", () -> {
            boolean folder = Files.isDirectory(file);
            tasks.deliver(() -> {
                if (folder) {
                    imports.add(List.of(file));
                } else {
                    openFile(file);
                }
            });
        });
    }

    private Optional<OpenDocument> known(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        return documents.stream().filter(open -> open.file().equals(absolute)).findFirst();
    }

    private void openFile(Path file) {
        Optional<OpenDocument> known = known(file);
        if (known.isPresent()) {
            selected.set(known.get());
            return;
        }
        OpenDocument opened = new OpenDocument(file.toAbsolutePath().normalize(), conversations.get());
        documents.add(opened);
        selected.set(opened);
        read(opened, Optional.empty());
    }

    private void read(OpenDocument opened, Optional<String> password) {
        CancelSignal cancel = opened.beginReading(password);
        tasks.run("read", () -> {
            if (Files.isDirectory(opened.file())) {
                tasks.deliver(() -> takeFolder(opened));
                return;
            }
            try {
                Document document = reader.read(opened.file(), password, news(opened), cancel::isCancelled);
                Remembered known = shelf.recall(document.id());
                tasks.deliver(() -> {
                    opened.recall(known);
                    study(opened, document);
                });
            } catch (DocumentReadException e) {
                tasks.deliver(() -> refused(opened, e));
            }
        });
    }

    private void takeFolder(OpenDocument opened) {
        remove(opened);
        imports.add(List.of(opened.file()));
    }

    private ReadListener news(OpenDocument opened) {
        return new ReadListener() {
            @Override
            public void opened(Document pages) {
                Remembered known = shelf.recall(pages.id());
                tasks.deliver(() -> {
                    opened.recall(known);
                    opened.pagesKnown(pages);
                });
            }

            @Override
            public void page(int page, int ofPages) {
                tasks.deliver(() -> opened.progress(page, ofPages));
            }
        };
    }

    private void study(OpenDocument opened, Document document) {
        if (documents.contains(opened)) {
            opened.read(document);
            passwords.known(opened);
            boolean open = opened.password().isEmpty();
            shelf.remember(document, open);
            if (open) {
                covers.make(document.id(), opened.file());
                opened.conversation().setOnAnswered(answer -> shelf.keep(document.id(), answer));
            }
            studies.study(document, job -> studied(opened, job));
            opened.password().ifPresent(passwords::tryOnOthers);
        }
    }

    private void studied(OpenDocument opened, StudyJob job) {
        if (!documents.contains(opened)) {
            job.cancel();
            tasks.run("close-study", job::close);
            return;
        }
        boolean failedBefore = opened.stageProperty().get() == DocumentStage.FAILED;
        if (job.state() == StudyState.READY && opened.stageProperty().get() != DocumentStage.READY) {
            shelf.studied(job.document().id());
        }
        opened.studied(job);
        offerToEachOther();
        if (job.state() == StudyState.FAILED && !failedBefore) {
            job.failure().ifPresent(errors::show);
        }
    }

    // Protected documents are not offered: what is asked together is remembered.
    private void offerToEachOther() {
        List<StudyJob> askable = documents.stream().filter(open -> open.password().isEmpty())
                .flatMap(open -> open.job().stream()).filter(job -> job.chunks() > 0).toList();
        documents.forEach(open -> {
            List<StudyJob> others = askable.stream().filter(job -> !open.job().equals(Optional.of(job))).toList();
            if (!others.equals(open.conversation().scope().others())) {
                open.conversation().scope().others().setAll(others);
            }
        });
    }

    /// Opens some documents and asks them together with the selected one.
    public void askTogether(List<Path> files) {
        files.stream().limit(MOST_OPENED).forEach(this::openFile);
        known(files.getFirst()).ifPresent(open -> {
            selected.set(open);
            open.conversation().scope().together().clear();
            files.stream().skip(1).limit(MOST_OPENED - 1L)
                    .forEach(other -> open.conversation().scope().together().add(other.toAbsolutePath().normalize()));
        });
    }

    private void refused(OpenDocument opened, DocumentReadException reason) {
        switch (reason.reason()) {
            case PASSWORD_NEEDED -> passwords.ask(opened, reason);
            case WRONG_PASSWORD -> passwords.wrong(opened, reason);
            case CANCELLED -> remove(opened);
            default -> {
                remove(opened);
                errors.show(reason);
            }
        }
    }

    /// Asks for the password of a locked document once more.
    public void unlock(OpenDocument opened) {
        passwords.ask(opened, new DocumentReadException(ReadFailure.PASSWORD_NEEDED, opened.file()));
    }

    /// Studies the rest of a document whose study was stopped.
    public void resume(OpenDocument opened) {
        opened.job().ifPresent(job -> studies.resume(job, now -> studied(opened, now)));
    }

    /// Lets the study wait a moment, because the machine is needed for what is seen.
    public void giveWay(Duration time) {
        studies.giveWay(time);
    }

    /// Closes a document and stops what is being done with it; the file stays.
    public void close(OpenDocument opened) {
        remove(opened);
        shelf.load();
        opened.cancel();
        opened.conversation().end(() -> opened.job().ifPresent(job -> tasks.run("close-study", job::close)));
    }

    /// Removes a document that is not open from the library, and what was studied of it; the file stays.
    public void forget(LibraryEntry entry) {
        shelf.remove(entry);
        covers.forget(entry.id());
        forgetting.study(entry);
    }

    /// Stops all that is being done, for the end of the program.
    public void stopAll() {
        imports.stop();
        documents.forEach(opened -> {
            opened.cancel();
            opened.conversation().stop();
        });
    }

    private void remove(OpenDocument opened) {
        int at = documents.indexOf(opened);
        documents.remove(opened);
        offerToEachOther();
        if (selected.get() == opened) {
            selected.set(documents.isEmpty() ? null : documents.get(Math.clamp(at, 0, documents.size() - 1)));
        }
    }
}
