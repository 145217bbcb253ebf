package org.lectern.app.desk.work;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.lectern.inference.api.CancelSignal;

/// Lets work wait while the machine is needed for what the reader sees, though not for ever.
public final class WayGiven {
    private static final long MOST = Duration.ofSeconds(10).toNanos(); // between two chunks
    private static final long TICK = Duration.ofMillis(20).toNanos();

    private final AtomicLong until = new AtomicLong(System.nanoTime()); // on the clock of nanoTime

    /// From any thread.
    public void give(Duration time) {
        var end = System.nanoTime() + time.toNanos();
        until.accumulateAndGet(end, (now, then) -> then - now > 0 ? then : now);
    }

    /// Returns when the way is free, or the work is cancelled.
    public void await(CancelSignal cancel) {
        var latest = System.nanoTime() + MOST;
        for (var now = System.nanoTime(); !cancel.isCancelled() && until.get() - now > 0
                && latest - now > 0; now = System.nanoTime()) {
            LockSupport.parkNanos(TICK);
        }
    }
}
