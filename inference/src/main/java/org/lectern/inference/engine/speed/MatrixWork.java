package org.lectern.inference.engine.speed;

import org.lectern.inference.checkpoint.Decoder;

/// Counts the floating-point operations of the matrix products that the decoder graph executes, adapters left out; after the
/// last layer's queries, keys and values only each sequence's last token is computed.
record MatrixWork(Decoder decoder) {
    /// One pass over sequences without logits.
    ///
    /// @param newTokens of each sequence
    /// @param past keys that each sequence sees besides its new tokens, masked ones included
    double pass(long sequences, long newTokens, long past) {
        long inner = decoder.layers() - 1L;
        double projections = 2.0 * decoder.hidden() * (decoder.queryWidth() + 2.0 * decoder.keyWidth());
        double perToken = sequences * ((inner + 1) * newTokens * projections + (inner * newTokens + 1) * mixing());
        double perPair = 2.0 * 2 * decoder.heads() * decoder.headDim();
        return perToken + sequences * perPair * (inner * newTokens + 1) * (past + newTokens);
    }

    /// Logits of one row.
    double head() {
        return 2.0 * decoder.hidden() * decoder.vocabulary();
    }

    // one token through output and feed-forward projections
    private double mixing() {
        return 2.0 * decoder.hidden() * (decoder.queryWidth() + 3.0 * decoder.intermediate());
    }
}
