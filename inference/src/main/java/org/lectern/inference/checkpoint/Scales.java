package org.lectern.inference.checkpoint;

import java.nio.file.Path;
import java.util.OptionalDouble;

/// What a decoder multiplies by, and where it bounds (cap · tanh(x / cap)).
///
/// @param embedding times what is looked up
/// @param scores times query · key
/// @param residual times each branch before it is added
/// @param logits times what the head gives
/// @param scoreCap bounds scores
/// @param logitCap bounds logits
public record Scales(float embedding, float scores, float residual, float logits, OptionalDouble scoreCap,
        OptionalDouble logitCap) {
    private static final double LARGEST = 1e6;

    /// Scores by the root of the head size, and nothing else.
    public static Scales plain(int headDim) {
        return new Scales(1, (float) (1 / Math.sqrt(headDim)), 1, 1, OptionalDouble.empty(), OptionalDouble.empty());
    }

    void check(Path file) throws CheckpointException {
        for (double scale : new double[]{embedding, scores, residual, logits, scoreCap.orElse(1), logitCap.orElse(1)}) {
            if (!(scale > 0) || !(scale <= LARGEST)) {
                throw new CheckpointException(file, "multiplies or bounds by " + scale + ", which no model does.");
            }
        }
    }
}
