package org.lectern.inference.api;

import java.util.Optional;

/// One way to run the model and what was found out about it.
///
/// @param id names it in the settings, such as "cpu" or "cuda"
/// @param provider name of the execution provider
/// @param hardware what it runs on, as far as the runtime tells; may be empty
public record Device(String id, String provider, String hardware, Result result) {
    /// What came of it.
    public sealed interface Result {}

    /// The model runs on it.
    ///
    /// @param times empty when there was nothing to compare with
    public record Chosen(Optional<Times> times) implements Result {}

    /// It computes rightly, but another is faster or was asked for.
    public record Usable(Optional<Times> times) implements Result {}

    /// It is there and is not used.
    ///
    /// @param reason one sentence
    public record Refused(String reason) implements Result {}

    /// This build of the runtime does not have it.
    public record NotInBuild() implements Result {}

    /// What a fixed trial took, the best of several.
    ///
    /// @param encodeSeconds encoding a batch of chunks
    /// @param stepSeconds one token of an answer about them
    public record Times(double encodeSeconds, double stepSeconds) {
        // tokens of a short answer: so many steps count as much as the encoding
        private static final int STEPS = 16;

        /// The seconds that decide: a short answer about chunks that were not encoded yet.
        public double cost() {
            return encodeSeconds + STEPS * stepSeconds;
        }

        /// The faster of both.
        public Times best(Times other) {
            return new Times(Math.min(encodeSeconds, other.encodeSeconds), Math.min(stepSeconds, other.stepSeconds));
        }
    }

    /// The same device with another result.
    public Device with(Result other) {
        return new Device(id, provider, hardware, other);
    }
}
