package org.lectern.inference.checkpoint;

import java.util.List;

/// How rotary frequencies are stretched for long contexts.
public sealed interface RopeScaling {
    /// Not at all.
    record None() implements RopeScaling {}

    /// As Llama 3.1 does: low frequencies divided by a factor, high ones kept, a smooth passage between.
    record Llama3(double factor, double lowFrequencyFactor, double highFrequencyFactor, int originalPositions)
            implements
                RopeScaling {}

    /// Each frequency by a number of its own.
    ///
    /// @param divisors [headDim / 2]
    record Divided(List<Float> divisors) implements RopeScaling {
        public Divided {
            divisors = List.copyOf(divisors);
        }
    }
}
