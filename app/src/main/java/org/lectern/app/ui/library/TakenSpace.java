package org.lectern.app.ui.library;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.lectern.app.desk.Records;
import org.lectern.app.desk.work.Outcome;
import org.lectern.app.desk.work.TaskRunner;
import org.lectern.app.desk.work.WorkQueue;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.library.DocumentState;
import org.lectern.app.library.LibraryEntry;

/// How much of the disk is taken by what is kept of each document: measured when a row asks for it, and again when it was opened or
/// studied.
public final class TakenSpace {
    private final Records records;
    private final WorkQueue measuring;
    private final Map<DocumentId, ReadOnlyLongWrapper> sizes = new HashMap<>();
    private Map<DocumentId, Moment> moments = Map.of();

    /// What a document was when it was measured.
    private record Moment(DocumentState state, Instant opened) {}

    public TakenSpace(Records records, TaskRunner tasks) {
        this.records = records;
        this.measuring = new WorkQueue(tasks, "taken");
        records.watch(this::measureChanged);
    }

    /// Bytes; 0 until they are known, and where nothing is kept.
    ReadOnlyLongProperty of(DocumentId id) {
        ReadOnlyLongWrapper known = sizes.get(id);
        if (known == null) {
            known = new ReadOnlyLongWrapper();
            sizes.put(id, known);
            measure(id);
        }
        return known.getReadOnlyProperty();
    }

    /// Lets go of a document.
    void forget(DocumentId id) {
        sizes.remove(id);
    }

    private void measureChanged() {
        Map<DocumentId, Moment> before = moments;
        moments = records.entries().stream().collect(Collectors.toMap(LibraryEntry::id,
                entry -> new Moment(entry.state(), entry.opened())));
        sizes.keySet().stream().filter(id -> !Objects.equals(before.get(id), moments.get(id))).forEach(this::measure);
    }

    private void measure(DocumentId id) {
        measuring.submit(cancel -> records.taken(id), outcome -> {
            if (outcome instanceof Outcome.Done<Long>(Long bytes) && sizes.get(id) != null) {
                sizes.get(id).set(bytes);
            }
        });
    }
}
