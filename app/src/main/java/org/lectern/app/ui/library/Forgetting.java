package org.lectern.app.ui.library;

import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.DocumentReader;
import org.lectern.app.document.reader.ReadListener;
import org.lectern.app.library.LibraryEntry;
import org.lectern.app.study.StudyQueue;
import org.lectern.app.task.TaskRunner;
import org.lectern.app.ui.error.ErrorViewModel;
import org.lectern.inference.api.InferenceException;

/// Removes what is kept of a document; its file stays.
final class Forgetting {
    private static final Logger LOG = Logger.getLogger(Forgetting.class.getName());

    private final DocumentReader reader;
    private final StudyQueue studies;
    private final TaskRunner tasks;
    private final ErrorViewModel errors;

    Forgetting(DocumentReader reader, StudyQueue studies, TaskRunner tasks, ErrorViewModel errors) {
        this.reader = reader;
        this.studies = studies;
        this.tasks = tasks;
        this.errors = errors;
    }

    /// Removes what was studied of a document. It is read once more, because what was studied is found by the text; of one that
    /// cannot be read any more it goes when the disk budget needs the room.
    void study(LibraryEntry entry) {
        tasks.run("forget", () -> {
            try {
                studies.forget(reader.read(entry.file(), Optional.empty(), ReadListener.SILENT, () -> false));
            } catch (DocumentReadException e) {
                LOG.log(Level.INFO, "what was studied of an unreadable file stays for now", e);
            } catch (InferenceException e) {
                tasks.deliver(() -> errors.show(e));
            }
        });
    }
}
