package org.lectern.inference.api.passage;

/// How far an answer from the best passage may be trusted.
///
/// @param probability that it is right, calibrated on questions of which some have no answer; NaN without a ranker
public record Confidence(double probability, Level level) {
    /// Without a ranker nothing is known.
    public static final Confidence UNKNOWN = new Confidence(Double.NaN, Level.LIKELY);

    /// What a reader is told.
    public enum Level {
        /// Hardly ever wrong.
        SURE, LIKELY,
        /// So doubtful that it is better not given.
        NONE
    }

    /// What is taken from the passage.
    public enum Wanted {
        /// The likeliest words.
        WORDS,
        /// The sentences that answer.
        SENTENCES,
        /// The sentence that decides whether something is so.
        DECISION,
        /// Yes or no.
        VERDICT
    }
}
