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
    /// @param divisors one for each pair of rotated numbers
    record Divided(List<Float> divisors) implements RopeScaling {
        public Divided {
            divisors = List.copyOf(divisors);
        }
    }

    /// As YaRN does (arXiv 2309.00071): frequencies that turn seldom are divided by a factor, those that turn often are kept.
    ///
    /// @param fast turns in the original context from which on a frequency is kept
    /// @param slow turns up to which it is divided
    /// @param whole whether the borders between them are whole numbers
    record Yarn(double factor, double fast, double slow, int originalPositions, boolean whole)
            implements
                RopeScaling {}
}
