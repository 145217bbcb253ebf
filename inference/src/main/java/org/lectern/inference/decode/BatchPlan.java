package org.lectern.inference.decode;

/// How many chunks run at once: enough rows for efficient matrix products, and work for every lane.
final class BatchPlan {
    private static final int MAX_CHUNKS = 16;
    // with fewer, reading the weights takes longer than using them
    private static final int MIN_CHUNKS = 4;
    // a chunk of ordinary length alone is as fast as several, takes less memory and is stored and cancelled sooner
    private static final int ENCODED_TOKENS = 256;

    private BatchPlan() {}

    /// Chunks that share a cache and step together.
    static int steppedTogether(int chunks, int lanes) {
        int rounds = Math.ceilDiv(chunks, lanes * MAX_CHUNKS);
        return Math.max(MIN_CHUNKS, Math.ceilDiv(chunks, lanes * Math.max(1, rounds)));
    }

    /// Chunks of a cache that are encoded in one run.
    static int encodedTogether(int chunks, int longest, int lanes) {
        return Math.clamp(ENCODED_TOKENS / longest, 1, Math.ceilDiv(chunks, lanes));
    }
}
