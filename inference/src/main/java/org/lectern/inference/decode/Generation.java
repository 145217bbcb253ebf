package org.lectern.inference.decode;

import org.lectern.inference.api.FinishReason;

/// A generated answer, as far as the decoder knows it.
///
/// @param exactTokens those for which every chunk took part anew
/// @param logProbability natural log of the probability of the tokens and of the end, summed
/// @param firstTokenNanos [System#nanoTime] when the first token was known; 0 if none was
public record Generation(
        int tokens,
        int exactTokens,
        FinishReason finish,
        double logProbability,
        long firstTokenNanos) {}
