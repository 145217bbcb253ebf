package org.lectern.inference.api;

/// How the next token is chosen from the logits.
public sealed interface Sampling {
    /// The most probable token.
    record Greedy() implements Sampling {}

    /// Nucleus sampling.
    ///
    /// @param temperature above 0; 1 leaves the distribution as it is
    /// @param topP cumulative probability kept, in (0, 1]
    /// @param seed same seed, same answer
    record TopP(float temperature, float topP, long seed) implements Sampling {}
}
