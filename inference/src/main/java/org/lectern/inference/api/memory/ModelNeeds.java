package org.lectern.inference.api.memory;

import org.lectern.inference.api.WeightFormat;

/// Bytes that a model takes, computed from the headers of its files.
///
/// @param format in which its weights will be held
/// @param weights held while the model is open, with the session that runs them
/// @param loading what opening takes beside them, for a moment
/// @param passages keys and values of the passages that are read for a question, and of what is read behind them
/// @param working of a run at its height, beside those
/// @param stored keys and values of 100,000 tokens of documents, on the disk
public record ModelNeeds(WeightFormat format, long weights, long loading, long passages, long working, long stored) {
    /// Part of a budget that is kept for runs.
    private static final int RUN_PART = 4;

    /// In memory at the height of opening or of a question.
    public long peak() {
        return weights + Math.max(loading, passages + working);
    }

    /// The least budget with which the engine opens the model and takes a question.
    public long budget() {
        return Math.max(peak(), Math.ceilDiv((weights + passages) * RUN_PART, RUN_PART - 1L) + RUN_PART);
    }
}
