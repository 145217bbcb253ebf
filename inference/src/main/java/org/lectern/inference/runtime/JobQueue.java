package org.lectern.inference.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.inference.api.InferenceException.RuntimeFailure;

/// The jobs of one caller, handed out in order to the lanes that come for them.
final class JobQueue {
    private final List<? extends Lanes.Job> jobs;
    private int next;
    private int running;
    private @Nullable Throwable failure; // the first

    JobQueue(List<? extends Lanes.Job> jobs) {
        this.jobs = jobs;
    }

    /// Runs jobs until none is left.
    ///
    /// @param onProgress runs after every job
    void work(Runnable onProgress) {
        for (int job = take(); job >= 0; job = take()) {
            Throwable thrown = null;
            try {
                jobs.get(job).run();
                onProgress.run();
            } catch (RunCancelled | RuntimeFailure | RuntimeException | Error e) {
                thrown = e;
            } finally {
                end(thrown);
            }
        }
    }

    /// Waits for jobs that other lanes still run, whose native memory is the caller's, and throws what the first failure threw.
    synchronized void finish() throws RunCancelled, RuntimeFailure {
        boolean interrupted = false;
        while (running > 0) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        switch (failure) {
            case null -> {
            }
            case RunCancelled cancelled -> throw cancelled;
            case RuntimeFailure failed -> throw failed;
            case RuntimeException bug -> throw bug;
            case Error error -> throw error;
            default -> throw new IllegalStateException(failure);
        }
    }

    // -1 when there is nothing left to do
    private synchronized int take() {
        if (failure != null || next == jobs.size()) {
            return -1;
        }
        running++;
        return next++;
    }

    private synchronized void end(@Nullable Throwable thrown) {
        running--;
        if (failure == null) {
            failure = thrown;
        }
        notifyAll();
    }
}
