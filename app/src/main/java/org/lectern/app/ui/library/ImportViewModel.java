package org.lectern.app.ui.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.DocumentReader;
import org.lectern.app.document.reader.ReadFailure;
import org.lectern.app.document.reader.ReadListener;
import org.lectern.app.document.reader.FolderScan;
import org.lectern.app.task.TaskQueue;
import org.lectern.app.task.TaskRunner;
import org.lectern.app.ui.error.ErrorViewModel;
import org.lectern.inference.api.CancelSignal;

/// Reads many files into the library, one after the other, without opening them. What is in the library already is not read
/// again, so that a stopped import goes on when the same folder is dropped once more.
public final class ImportViewModel {
    private static final Logger LOG = Logger.getLogger(ImportViewModel.class.getName());

    private final DocumentReader reader;
    private final ShelfViewModel shelf;
    private final Covers covers;
    private final TaskRunner tasks;
    private final TaskQueue queue;
    private final ErrorViewModel errors;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper done = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();
    private final RemainingTime remaining = new RemainingTime();
    private CancelSignal cancel = new CancelSignal();
    private int folders;

    ImportViewModel(DocumentReader reader, ShelfViewModel shelf, Covers covers, TaskRunner tasks,
            ErrorViewModel errors) {
        this.covers = covers;
        this.reader = reader;
        this.shelf = shelf;
        this.tasks = tasks;
        this.queue = new TaskQueue(tasks, "import");
        this.errors = errors;
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// Files that are read or refused, of [#totalProperty()].
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

    /// Reads files, and the documents in folders.
    public void add(List<Path> filesAndFolders) {
        if (!running.get()) {
            cancel = new CancelSignal();
            done.set(0);
            total.set(0);
            running.set(true);
        }
        folders++;
        CancelSignal signal = cancel;
        queue.run(() -> read(filesAndFolders, signal));
    }

    /// Stops; what was read stays in the library.
    public void stop() {
        cancel.cancel();
    }

    private void read(List<Path> filesAndFolders, CancelSignal signal) {
        List<Path> files = filesAndFolders.stream().flatMap(one -> documents(one, signal).stream()).toList();
        List<String> refused = new ArrayList<>();
        tasks.deliver(() -> total.set(total.get() + files.size()));
        for (Path file : files) {
            if (signal.isCancelled()) {
                break;
            }
            if (!read(file, signal)) {
                refused.add(file.getFileName().toString());
            }
            tasks.deliver(this::oneMore);
        }
        tasks.deliver(() -> finished(files.size(), refused));
    }

    private void oneMore() {
        remaining.progress(done.get() + 1, total.get());
        done.set(done.get() + 1);
    }

    private static List<Path> documents(Path folder, CancelSignal signal) {
        try {
            return FolderScan.documents(folder, signal::isCancelled);
        } catch (IOException e) {
            LOG.log(Level.INFO, "a folder cannot be looked into", e);
            return List.of();
        }
    }

    private boolean read(Path file, CancelSignal signal) {
        try {
            if (!shelf.isRead(DocumentId.of(Files.newInputStream(file)))) {
                Document document = reader.read(file, Optional.empty(), ReadListener.SILENT, signal::isCancelled);
                shelf.remember(document, true);
                covers.make(document.id(), file);
            }
            return true;
        } catch (DocumentReadException e) {
            LOG.log(Level.INFO, "a file was not taken into the library", e);
            return e.reason() == ReadFailure.CANCELLED;
        } catch (IOException e) {
            LOG.log(Level.INFO, "a file was not taken into the library", e);
            return false;
        }
    }

    private void finished(int files, List<String> refused) {
        folders--;
        running.set(folders > 0);
        if (!refused.isEmpty()) {
            errors.filesRefused(refused, files);
        }
    }
}
