package org.lectern.app.ui.library;

import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.lectern.app.desk.Records;
import org.lectern.app.desk.work.Outcome;
import org.lectern.app.desk.work.TaskRunner;
import org.lectern.app.desk.work.WorkQueue;
import org.lectern.app.document.model.DocumentId;

/// How much of the disk is taken by what is kept of each document: measured when a row asks for it, and again when the library has
/// changed.
public final class TakenSpace {
    private final Records records;
    private final WorkQueue measuring;
    private final Map<DocumentId, ReadOnlyLongWrapper> sizes = new HashMap<>();

    public TakenSpace(Records records, TaskRunner tasks) {
        this.records = records;
        this.measuring = new WorkQueue(tasks, "taken");
        records.watch(() -> sizes.keySet().forEach(this::measure));
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

    private void measure(DocumentId id) {
        measuring.submit(cancel -> records.taken(id), outcome -> {
            if (outcome instanceof Outcome.Done<Long>(Long bytes) && sizes.get(id) != null) {
                sizes.get(id).set(bytes);
            }
        });
    }
}
