package org.lectern.inference.engine.account;

import org.lectern.inference.checkpoint.Decoder;

/// Bytes of what a question's passes need beside the weights.
record RunMemory(Decoder decoder, OrdinaryQuestion reading) {
    /// Values of the width of the feed-forward part that are there at once: gate and up together, each alone, and their product.
    private static final int FEED_FORWARD_COPIES = 5;
    /// Scores by segment, joined, masked, and by segment again.
    private static final int SCORE_COPIES = 3;
    private static final int HALF = 2; // bytes of a number on the disk

    /// Keys and values of so many tokens in memory.
    long tokens(long count) {
        return 2L * Float.BYTES * decoder.layers() * decoder.keyWidth() * count;
    }

    /// The same on the disk.
    long stored(long count) {
        return tokens(count) / Float.BYTES * HALF;
    }

    /// Keys and values of the passages and of what is read and written behind each.
    long passages() {
        return tokens((long) reading.passages() * (reading.passage() + reading.question() + reading.answer()));
    }

    /// The larger of reading a passage and of reading the question behind all.
    long working() {
        long encoding = pass(1, reading.passage(), 0);
        long asking = pass(reading.passages(), reading.question(), reading.passage());
        return Math.max(encoding, asking);
    }

    // what scores leave in the arena is of no use for the feed-forward part, which has other sizes
    private long pass(long sequences, long tokens, long before) {
        long rows = sequences * tokens;
        long feedForward = rows * decoder.intermediate() * FEED_FORWARD_COPIES;
        long scores = rows * decoder.heads() * (before + tokens) * SCORE_COPIES;
        long streams = rows * (2L * decoder.hidden() + decoder.queryWidth());
        return tokens(rows) + Float.BYTES * (feedForward + scores + streams + decoder.vocabulary());
    }
}
