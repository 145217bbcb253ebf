package org.lectern.app.ui.settings;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.lectern.app.answering.EngineSource;
import org.lectern.app.desk.work.TaskRunner;
import org.lectern.app.settings.MachineMemory;
import org.lectern.inference.api.FocusEngine;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.MemoryUse;

/// How much memory the model has taken, and its budget, which may change while it runs.
public final class MemoryViewModel {
    private static final Logger LOG = Logger.getLogger(MemoryViewModel.class.getName());
    private static final long UNCHANGED = 0;

    private final EngineSource engine;
    private final TaskRunner tasks;
    private final ReadOnlyObjectWrapper<Optional<Use>> use = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final AtomicLong wanted = new AtomicLong(UNCHANGED);

    MemoryViewModel(EngineSource engine, TaskRunner tasks) {
        this.engine = engine;
        this.tasks = tasks;
    }

    /// Memory that is taken.
    ///
    /// @param all bytes, of this process and those that it has begun
    /// @param model what its budget is used for
    public record Use(long all, MemoryUse model) {}

    /// What is taken, as of the last [#look]; empty before, and where no model runs.
    public ReadOnlyObjectProperty<Optional<Use>> useProperty() {
        return use.getReadOnlyProperty();
    }

    /// Looks how much is taken now.
    public void look() {
        tasks.run("memory", this::measure);
    }

    /// Gives the model another budget at once.
    void give(long bytes) {
        wanted.set(bytes);
        look();
    }

    private void measure() {
        try {
            FocusEngine running = engine.engine();
            long budget = wanted.get(); // of several changes at once the last one counts
            if (budget != UNCHANGED) {
                running.useMemory(budget);
            }
            MemoryUse model = running.memory();
            Use now = new Use(MachineMemory.taken(model.takenBytes()), model);
            tasks.deliver(() -> use.set(Optional.of(now)));
        } catch (InferenceException e) {
            LOG.log(Level.FINE, "no model whose memory could be told", e); // the study that needs it tells the reader
        }
    }
}
