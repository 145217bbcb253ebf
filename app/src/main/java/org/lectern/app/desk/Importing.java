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

    /// @param found documents, and what beside them
    /// @param refused why some of them could not be read
    /// @param empty folders without any document
    private record Result(FolderScan.Found found, List<DocumentReadException> refused, List<Path> empty) {}

    private Result read(List<Path> filesAndFolders, CancelSignal cancel) {
        var found = FolderScan.Found.NOTHING;
        var empty = new ArrayList<Path>();
        for (var one : filesAndFolders) {
            var within = FolderScan.in(one, cancel::isCancelled);
            found = found.and(within);
            if (within.documents().isEmpty() && within.closed().isEmpty() && !cancel.isCancelled()) {
                empty.add(one);
            }
        }
        var refused = new ArrayList<DocumentReadException>();
        found.closed().forEach(folder -> refused.add(new DocumentReadException(ReadFailure.NOT_READABLE, folder)));
        var files = found.documents();
        parts.tasks().deliver(() -> count(0, files.size()));
        for (var file : files) {
            if (cancel.isCancelled()) {
                break;
            }
            whyNotTaken(file, cancel).ifPresent(refused::add);
            parts.tasks().deliver(() -> count(1, 0));
        }
        return new Result(found, refused, empty);
    }

    private void count(int moreDone, int moreFound) {
        done += moreDone;
        total += moreFound;
        watchers.tell();
    }

    // Empty where it is in the library now, or the reading was stopped.
    private Optional<DocumentReadException> whyNotTaken(Path file, CancelSignal cancel) {
        try {
            if (!parts.records().isRead(DocumentId.of(Files.newInputStream(file)))) {
                var document = parts.reader().read(file, Optional.empty(), ReadListener.SILENT, cancel::isCancelled);
                parts.records().remember(document, Keeping.EVERYTHING);
                covers.make(document.id(), file);
            }
            return Optional.empty();
        } catch (DocumentReadException e) {
            LOG.log(Level.INFO, "a file was not taken into the library", e);
            return Optional.of(e).filter(why -> why.reason() != ReadFailure.CANCELLED);
        } catch (IOException e) {
            LOG.log(Level.INFO, "a file was not taken into the library", e);
            return Optional.of(DocumentReadException.unreadable(file, e));
        }
    }

    private void ended(Outcome<Result> outcome) {
        folders--;
        watchers.tell();
        switch (outcome) {
            case Outcome.Done<Result>(Result result) -> {
                if (!result.refused().isEmpty()) {
                    parts.failures().filesRefused(result.refused(),
                            result.found().documents().size() + result.found().closed().size(),
                            result.found().others());
                }
                result.empty().forEach(parts.failures()::nothingFound);
            }
            case Outcome.Cancelled<Result> cancelled -> {
            }
            case Outcome.Refused<Result>(Exception reason) -> parts.failures().refused(reason);
            case Outcome.Broken<Result>(Throwable failure) -> parts.failures().broken(failure);
        }
    }
}
