package org.lectern.inference.runtime;

import org.lectern.inference.api.InferenceException.OutOfBudget;
import org.lectern.inference.graph.DecoderShape;

/// How much native memory the engine may use, and how many chunks it therefore runs at once.
///
/// @param bytes for caches and runs together
public record MemoryBudget(long bytes) {
    private static final int MAX_BATCH = 16;
    /// A run gets at most this part of the budget.
    private static final int RUN_PART = 4;
    /// Attention scores are held about that often at the same time: raw, masked, as probabilities, split.
    private static final int SCORE_COPIES = 4;

    /// Chunks to run at once.
    ///
    /// @param tokens new tokens of each chunk
    /// @param past entries that they attend to besides themselves
    public int batchSize(DecoderShape shape, int tokens, int past) {
        long scores = (long) SCORE_COPIES * Float.BYTES * shape.heads() * tokens * (past + tokens);
        return Math.clamp(bytes / RUN_PART / scores, 1, MAX_BATCH);
    }

    /// Refuses caches that would not leave room for runs.
    ///
    /// @param wanted bytes of caches in all
    public void checkCaches(long wanted) throws OutOfBudget {
        long limit = bytes - bytes / RUN_PART;
        if (wanted > limit) {
            throw new OutOfBudget("This text needs %,d MB of memory for its chunk caches; the budget leaves %,d MB."
                    .formatted(wanted >> 20, limit >> 20));
        }
    }
}
