package org.lectern.inference.checkpoint;

/// How rotary frequencies are stretched for long contexts.
public sealed interface RopeScaling {
    /// Not at all.
    record None() implements RopeScaling {}

    /// As Llama 3.1 does: low frequencies divided by a factor, high ones kept, a smooth passage between.
    record Llama3(double factor, double lowFrequencyFactor, double highFrequencyFactor, int originalPositions)
            implements
                RopeScaling {}
}
