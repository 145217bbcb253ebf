package org.lectern.app.ui.settings;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.lectern.app.desk.memory.KeptFiles.DiskUse;
import org.lectern.app.desk.memory.KeptFiles;
import org.lectern.app.desk.work.TaskRunner;
import org.lectern.app.ui.error.ErrorViewModel;
import org.lectern.inference.api.InferenceException;

/// How much of the disk is taken, and the removal of what was studied, which must be confirmed.
public final class ArchiveViewModel {
    private final KeptFiles archive;
    private final TaskRunner tasks;
    private final ErrorViewModel errors;
    private final ReadOnlyObjectWrapper<DiskUse> use = new ReadOnlyObjectWrapper<>(DiskUse.NOTHING);
    private final BooleanProperty confirming = new SimpleBooleanProperty();

    public ArchiveViewModel(KeptFiles archive, TaskRunner tasks, ErrorViewModel errors) {
        this.archive = archive;
        this.tasks = tasks;
        this.errors = errors;
    }

    /// What is taken, as of the last [#look].
    public ReadOnlyObjectProperty<DiskUse> useProperty() {
        return use.getReadOnlyProperty();
    }

    /// Whether the reader is being asked if everything shall go.
    public BooleanProperty confirmingProperty() {
        return confirming;
    }

    /// Looks how much is taken now.
    public void look() {
        confirming.set(false);
        tasks.run("archive", this::measure);
    }

    /// Removes everything but what is open.
    public void clear() {
        confirming.set(false);
        tasks.run("archive", () -> {
            try {
                archive.clear();
            } catch (InferenceException e) {
                tasks.deliver(() -> errors.refused(e));
            }
            measure();
        });
    }

    private void measure() {
        try {
            DiskUse now = archive.use();
            tasks.deliver(() -> use.set(now));
        } catch (InferenceException e) {
            tasks.deliver(() -> errors.refused(e));
        }
    }
}
