package org.lectern.app.ui.task;

import java.lang.Thread.UncaughtExceptionHandler;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.lectern.app.desk.work.TaskRunner;

/// Runs work on threads of its own and delivers the news on the JavaFX thread.
public final class FxTaskRunner implements TaskRunner {
    private static final long PATIENCE_SECONDS = 3;
    private static final long IDLE_SECONDS = 60; // before a thread ends

    private final ExecutorService threads;

    /// @param unexpected hears of every failure that the work itself did not expect, on the failing thread
    public FxTaskRunner(UncaughtExceptionHandler unexpected) {
        threads = new ThreadPoolExecutor(0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(),
                Thread.ofPlatform().daemon().name("lectern-", 1).uncaughtExceptionHandler(unexpected).factory(),
                new ThreadPoolExecutor.DiscardPolicy());
    }

    @Override
    public void run(String name, Runnable work) {
        threads.execute(() -> {
            Thread.currentThread().setName(name);
            work.run();
        });
    }

    @Override
    public void deliver(Runnable news) {
        Platform.runLater(news);
    }

    /// Begins nothing any more and waits a moment for what runs, so that native code does not run into the end of the process.
    @Override
    public void close() {
        threads.shutdown();
        try {
            threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
