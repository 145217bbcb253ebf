package org.lectern.inference.engine.trial;

import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.runtime.RunCancelled;

/// Elapsed time in seconds.
public final class Stopwatch {
    private static final double NANOS = 1e9;

    private final long start = System.nanoTime();

    /// Something that takes time.
    @FunctionalInterface
    public interface Work {
        void run() throws RunCancelled, RuntimeFailure;
    }

    /// Since it was made.
    public double seconds() {
        return (System.nanoTime() - start) / NANOS;
    }

    /// What work takes, the shortest of several tries.
    public static double best(int tries, Work work) throws RunCancelled, RuntimeFailure {
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < tries; i++) {
            Stopwatch watch = new Stopwatch();
            work.run();
            best = Math.min(best, watch.seconds());
        }
        return best;
    }
}
