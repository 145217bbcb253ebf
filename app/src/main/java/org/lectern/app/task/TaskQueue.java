package org.lectern.app.task;

import java.util.ArrayDeque;
import java.util.Queue;

/// Runs pieces of work one after the other, in the order in which they came.
public final class TaskQueue {
    private final TaskRunner tasks;
    private final String name;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean busy;

    /// @param name of the thread meanwhile
    public TaskQueue(TaskRunner tasks, String name) {
        this.tasks = tasks;
        this.name = name;
    }

    public synchronized void run(Runnable work) {
        waiting.add(work);
        if (!busy) {
            busy = true;
            tasks.run(name, this::drain);
        }
    }

    /// Whether all is done.
    public synchronized boolean isIdle() {
        return !busy;
    }

    private void drain() {
        for (var work = next(); work != null; work = next()) {
            work.run();
        }
    }

    private synchronized Runnable next() {
        var work = waiting.poll();
        busy = work != null;
        return work;
    }
}
