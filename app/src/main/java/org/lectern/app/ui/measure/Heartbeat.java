package org.lectern.app.ui.measure;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;

/// Asks the JavaFX thread for an answer again and again, and keeps the longest time that it took.
public final class Heartbeat implements AutoCloseable {
    private static final long PERIOD = 5; // milliseconds

    private final AtomicLong longest = new AtomicLong();
    private final ScheduledExecutorService clock = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("heartbeat").factory());

    public Heartbeat() {
        var _ = clock.scheduleWithFixedDelay(this::beat, 0, PERIOD, TimeUnit.MILLISECONDS);
    }

    private void beat() {
        long asked = System.nanoTime();
        Platform.runLater(() -> longest.accumulateAndGet(System.nanoTime() - asked, Math::max));
    }

    /// The longest time that anybody waited for the JavaFX thread since the last call.
    public Duration longest() {
        return Duration.ofNanos(longest.getAndSet(0));
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
