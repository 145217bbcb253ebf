package org.lectern.app.task;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Runs work on threads that do not keep the process alive, and delivers news on the thread that has them.
public final class ThreadTaskRunner implements TaskRunner {
    private final ExecutorService threads = Executors
            .newCachedThreadPool(Thread.ofPlatform().daemon().name("lectern-", 1).factory());

    @Override
    public void run(String name, Runnable work) {
        threads.execute(() -> {
            Thread.currentThread().setName(name);
            work.run();
        });
    }

    @Override
    public void deliver(Runnable news) {
        news.run();
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
