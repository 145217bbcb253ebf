package org.lectern.inference.runtime;

/// How the processor's threads are divided.
///
/// @param lanes batches that run side by side
/// @param threadsPerRun threads inside each run
public record Parallelism(int lanes, int threadsPerRun) {
    // below, one run's matrix products are too small to share: waking threads costs more than it saves
    private static final long PARAMETERS_WORTH_SHARING = 60_000_000;

    public static Parallelism of(int threads, long parameters) {
        return parameters < PARAMETERS_WORTH_SHARING ? new Parallelism(threads, 1) : new Parallelism(1, threads);
    }
}
