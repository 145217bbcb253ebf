package org.lectern.app.testing;

import java.util.ArrayDeque;
import java.util.Queue;
import org.lectern.app.desk.work.TaskRunner;

/// Does nothing before it is told to, so that a test can act while work waits, runs or has ended without its news being heard yet.
public final class DeferredTaskRunner implements TaskRunner {
    private final Queue<Runnable> work = new ArrayDeque<>();
    private final Queue<Runnable> news = new ArrayDeque<>();

    @Override
    public void run(String name, Runnable task) {
        work.add(task);
    }

    @Override
    public void deliver(Runnable piece) {
        news.add(piece);
    }

    /// Does the work that waits, the oldest first, and what it brings in; its news are kept back.
    public void work() {
        for (var next = work.poll(); next != null; next = work.poll()) {
            next.run();
        }
    }

    /// Delivers the news that wait.
    public void deliver() {
        for (var next = news.poll(); next != null; next = news.poll()) {
            next.run();
        }
    }

    /// Works and delivers until nothing is left.
    public void finish() {
        while (!work.isEmpty() || !news.isEmpty()) {
            work();
            deliver();
        }
    }

    @Override
    public void close() {}
}
