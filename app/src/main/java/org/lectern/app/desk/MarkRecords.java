package org.lectern.app.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.library.Library;
import org.lectern.app.library.LibraryException;
import org.lectern.app.marks.OwnMark;

/// What the library holds of the reader's own marks. Every change is on its way to the disk at once, each by itself and in order;
/// until it is there, also where the disk refuses it, it is remembered here, and the next change tries again.
public final class MarkRecords {
    private final LibraryAccess access;
    private final List<Step> waiting = new ArrayList<>(); // guarded by itself, the oldest first
    private long steps; // guarded by waiting

    /// A change on its way to the disk.
    private sealed interface Step {
        DocumentId document();
    }

    private record Put(DocumentId document, OwnMark mark) implements Step {}

    private record Remove(DocumentId document, OwnMark mark) implements Step {}

    private record RemoveAll(DocumentId document) implements Step {}

    MarkRecords(LibraryAccess access) {
        this.access = access;
    }

    /// Whether marks can be kept over the end.
    public boolean areKept() {
        return !access.isRefused();
    }

    /// The marks of a document; reads on the caller's thread.
    public List<OwnMark> of(DocumentId document) {
        while (true) {
            long before;
            List<Step> unwritten;
            synchronized (waiting) {
                before = steps;
                unwritten = List.copyOf(waiting);
            }
            var marks = new LinkedHashMap<String, OwnMark>();
            access.ask(library -> library.marks(document), List.<OwnMark>of())
                    .forEach(mark -> marks.put(mark.key(), mark));
            unwritten.stream().filter(step -> step.document().equals(document)).forEach(step -> {
                switch (step) {
                    case Put put -> marks.put(put.mark().key(), put.mark());
                    case Remove remove -> marks.remove(remove.mark().key());
                    case RemoveAll all -> marks.clear();
                }
            });
            synchronized (waiting) {
                if (before == steps) {
                    return List.copyOf(marks.values());
                }
            }
        }
    }

    /// Keeps a mark, in the place of the one with its key.
    public void put(DocumentId document, OwnMark mark) {
        take(new Put(document, mark));
    }

    public void remove(DocumentId document, OwnMark mark) {
        take(new Remove(document, mark));
    }

    /// Removes all marks of a document.
    public void removeAll(DocumentId document) {
        take(new RemoveAll(document));
    }

    private void take(Step step) {
        synchronized (waiting) {
            steps++;
            waiting.add(step);
        }
        access.write(this::writeWaiting);
    }

    private void writeWaiting(Library library) throws LibraryException {
        for (var next = first(); next.isPresent(); next = first()) {
            var step = next.get();
            switch (step) {
                case Put put -> library.putMark(put.document(), put.mark());
                case Remove remove -> library.removeMark(remove.mark());
                case RemoveAll all -> library.removeMarks(all.document());
            }
            synchronized (waiting) {
                waiting.remove(step);
            }
        }
    }

    private Optional<Step> first() {
        synchronized (waiting) {
            return waiting.stream().findFirst();
        }
    }
}
