package org.lectern.app.desk.work;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.lectern.inference.api.CancelSignal;

/// Does pieces of work one after the other, in the order in which they came unless one says otherwise; how one ends does not touch
/// those behind it.
public final class WorkQueue {
    private static final Logger LOG = Logger.getLogger(WorkQueue.class.getName());

    private final TaskRunner tasks;
    private final String name;
    private final List<Waiting> waiting = new ArrayList<>();
    private boolean busy;

    /// @param size asked whenever a piece of work has ended: the smallest comes next, of equal ones the first that came
    private record Waiting(LongSupplier size, Runnable work) {}

    /// @param name of the thread meanwhile
    public WorkQueue(TaskRunner tasks, String name) {
        this.tasks = tasks;
        this.name = name;
    }

    /// Puts a piece of work behind those that are not larger.
    ///
    /// @param size may change while it waits; asked on any thread
    /// @param cancel asks it to stop; what is not begun yet never begins
    /// @param ended called through [TaskRunner#deliver]
    public <T> void submit(LongSupplier size, CancelSignal cancel, Work.Body<T> body, Consumer<Outcome<T>> ended) {
        add(new Waiting(size, () -> Work.run(tasks, name, cancel, body, ended)));
    }

    /// Puts a piece of work behind the others.
    public <T> void submit(CancelSignal cancel, Work.Body<T> body, Consumer<Outcome<T>> ended) {
        submit(() -> 0, cancel, body, ended);
    }

    /// Puts a piece of work that nobody cancels behind the others.
    public <T> void submit(Work.Body<T> body, Consumer<Outcome<T>> ended) {
        submit(new CancelSignal(), body, ended);
    }

    /// Whether all is done.
    public synchronized boolean isIdle() {
        return !busy;
    }

    private void add(Waiting work) {
        if (begins(work)) {
            tasks.run(name, this::drain);
        }
    }

    private synchronized boolean begins(Waiting work) {
        waiting.add(work);
        var begins = !busy;
        busy = true;
        return begins;
    }

    private void drain() {
        for (var work = next(); work != null; work = next()) {
            try {
                work.work().run();
            } catch (RuntimeException | Error e) { // out of the news of its end
                LOG.log(Level.SEVERE, "unexpected failure after “" + name + "”", e);
            }
        }
    }

    private synchronized @Nullable Waiting next() {
        var next = waiting.stream().min(Comparator.comparingLong(one -> one.size().getAsLong())).orElse(null);
        waiting.remove(next);
        busy = next != null;
        return next;
    }
}
