package org.lectern.app.desk;

import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.lectern.app.desk.work.Outcome;
import org.lectern.app.desk.work.WorkQueue;
import org.lectern.app.document.model.DocumentId;

/// Has the covers of documents made, one after the other, and kept.
final class Covers {
    private static final Logger LOG = Logger.getLogger(Covers.class.getName());

    private final DeskParts parts;
    private final WorkQueue queue;

    Covers(DeskParts parts) {
        this.parts = parts;
        this.queue = new WorkQueue(parts.tasks(), "cover");
    }

    /// Makes the cover of a document that has none yet.
    void make(DocumentId id, Path file) {
        queue.submit(cancel -> {
            if (parts.records().cover(id).isEmpty()) {
                parts.reader().cover(file).ifPresent(cover -> parts.records().keepCover(id, cover));
            }
            return id;
        }, outcome -> {
            if (outcome instanceof Outcome.Refused<?>(Exception reason)) {
                LOG.log(Level.INFO, "a document stays without a cover", reason);
            }
        });
    }
}
