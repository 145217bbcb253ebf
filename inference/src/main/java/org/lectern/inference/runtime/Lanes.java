package org.lectern.inference.runtime;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.lectern.inference.api.InferenceException.RuntimeFailure;

/// Threads that run independent batches side by side, the caller's being one of them. Small models gain more from this than
/// from several threads inside one run.
public final class Lanes implements AutoCloseable {
    private final int count;
    private final ExecutorService others;

    /// One batch.
    @FunctionalInterface
    public interface Job {
        void run() throws RunCancelled, RuntimeFailure;
    }

    public Lanes(int count) {
        this.count = count;
        this.others = Executors.newFixedThreadPool(Math.max(1, count - 1),
                Thread.ofPlatform().daemon().name("lectern-lane-", 1).factory());
    }

    public int count() {
        return count;
    }

    /// Runs all jobs and waits for them; after a failure those not begun are left out.
    ///
    /// @param onProgress runs on the caller's thread now and then
    public void run(List<? extends Job> jobs, Runnable onProgress) throws RunCancelled, RuntimeFailure {
        JobQueue queue = new JobQueue(jobs);
        for (int lane = 1; lane < Math.min(count, jobs.size()); lane++) {
            invite(queue);
        }
        queue.work(onProgress);
        queue.finish();
    }

    private void invite(JobQueue queue) {
        try {
            others.execute(() -> queue.work(() -> {}));
        } catch (RejectedExecutionException e) {
            // closing: the caller's own thread sees it in its first job
        }
    }

    @Override
    public void close() {
        others.close();
    }
}
