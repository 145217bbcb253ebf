package org.lectern.inference.sampling;

import org.lectern.inference.api.Sampling;

/// Chooses the next token.
@FunctionalInterface
public interface Sampler {
    /// @param logits [vocabulary], left as they are
    int choose(float[] logits);

    static Sampler of(Sampling sampling) {
        return switch (sampling) {
            case Sampling.Greedy() -> new GreedySampler();
            case Sampling.TopP topP -> new TopPSampler(topP.temperature(), topP.topP(), topP.seed());
        };
    }
}
