package org.lectern.app.desk.work;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.lectern.inference.api.CancelSignal;

/// Does pieces of work one after the other, in the order in which they came; how one ends does not touch those behind it.
public final class WorkQueue {
    private static final Logger LOG = Logger.getLogger(WorkQueue.class.getName());

    private final TaskRunner tasks;
    private final String name;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean busy;

    /// @param name of the thread meanwhile
    public WorkQueue(TaskRunner tasks, String name) {
        this.tasks = tasks;
        this.name = name;
    }

    /// Puts a piece of work behind the others.
    ///
    /// @param cancel asks it to stop; what is not begun yet never begins
    /// @param ended called through [TaskRunner#deliver]
    public <T> void submit(CancelSignal cancel, Work.Body<T> body, Consumer<Outcome<T>> ended) {
        add(() -> Work.run(tasks, name, cancel, body, ended));
    }

    /// Puts a piece of work that nobody cancels behind the others.
    public <T> void submit(Work.Body<T> body, Consumer<Outcome<T>> ended) {
        submit(new CancelSignal(), body, ended);
    }

    /// Whether all is done.
    public synchronized boolean isIdle() {
        return !busy;
    }

    private void add(Runnable work) {
        if (begins(work)) {
            tasks.run(name, this::drain);
        }
    }

    private synchronized boolean begins(Runnable work) {
        waiting.add(work);
        var begins = !busy;
        busy = true;
        return begins;
    }

    private void drain() {
        for (var work = next(); work != null; work = next()) {
            try {
                work.run();
            } catch (RuntimeException | Error e) { // out of the news of its end
                LOG.log(Level.SEVERE, "unexpected failure after “" + name + "”", e);
            }
        }
    }

    private synchronized Runnable next() {
        var work = waiting.poll();
        busy = work != null;
        return work;
    }
}
