package org.lectern.app.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.lectern.app.desk.work.Outcome;
import org.lectern.app.desk.work.Watchers;
import org.lectern.app.desk.work.WorkQueue;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.FolderScan;
import org.lectern.app.document.reader.ReadFailure;
import org.lectern.app.document.reader.ReadListener;
import org.lectern.inference.api.CancelSignal;

/// Reads many files into the library, one after the other, without opening them. What is in the library already is not read
/// again, so that a stopped import goes on when the same folder is dropped once more.
public final class Importing {
    private static final Logger LOG = Logger.getLogger(Importing.class.getName());

    private final DeskParts parts;
    private final Covers covers;
    private final WorkQueue queue;
    private final Watchers watchers = new Watchers();
    private CancelSignal cancel = new CancelSignal();
    private int folders;
    private int done;
    private int total;

    Importing(DeskParts parts, Covers covers) {
        this.parts = parts;
        this.covers = covers;
        this.queue = new WorkQueue(parts.tasks(), "import");
    }

    public boolean isRunning() {
        return folders > 0;
    }

    /// Files that are read or refused, of [#total()].
    public int done() {
        return done;
    }

    public int total() {
        return total;
    }

    /// Calls the watcher whenever something has changed.
    public void watch(Runnable watcher) {
        watchers.add(watcher);
    }

    /// Reads files, and the documents in folders.
    public void add(List<Path> filesAndFolders) {
        if (!isRunning()) {
            done = 0;
            total = 0;
            cancel = new CancelSignal();
        }
        folders++;
        watchers.tell();
        queue.submit(cancel, signal -> read(filesAndFolders, signal), this::ended);
    }

    /// Stops; what was read stays in the library.
    public void stop() {
        cancel.cancel();
    }

    /// @param files that were found
    /// @param refused names of those that could not be read
    private record Result(int files, List<String> refused) {}

    private Result read(List<Path> filesAndFolders, CancelSignal cancel) {
        var files = filesAndFolders.stream().flatMap(one -> documents(one, cancel).stream()).toList();
        var refused = new ArrayList<String>();
        parts.tasks().deliver(() -> count(0, files.size()));
        for (var file : files) {
            if (cancel.isCancelled()) {
                break;
            }
            if (!isTaken(file, cancel)) {
                refused.add(file.getFileName().toString());
            }
            parts.tasks().deliver(() -> count(1, 0));
        }
        return new Result(files.size(), refused);
    }

    private void count(int moreDone, int moreFound) {
        done += moreDone;
        total += moreFound;
        watchers.tell();
    }

    private static List<Path> documents(Path folder, CancelSignal cancel) {
        try {
            return FolderScan.documents(folder, cancel::isCancelled);
        } catch (IOException e) {
            LOG.log(Level.INFO, "a folder cannot be looked into", e);
            return List.of();
        }
    }

    private boolean isTaken(Path file, CancelSignal cancel) {
        try {
            if (!parts.records().isRead(DocumentId.of(Files.newInputStream(file)))) {
                var document = parts.reader().read(file, Optional.empty(), ReadListener.SILENT, cancel::isCancelled);
                parts.records().remember(document, Keeping.EVERYTHING);
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

    private void ended(Outcome<Result> outcome) {
        folders--;
        watchers.tell();
        switch (outcome) {
            case Outcome.Done<Result>(Result result) -> {
                if (!result.refused().isEmpty()) {
                    parts.failures().filesRefused(result.refused(), result.files());
                }
            }
            case Outcome.Cancelled<Result> cancelled -> {
            }
            case Outcome.Refused<Result>(Exception reason) -> parts.failures().refused(reason);
            case Outcome.Broken<Result>(Throwable failure) -> parts.failures().broken(failure);
        }
    }
}
