package org.lectern.app.answering.receipt;

import org.lectern.app.answering.AnswerAssembly;

/// What becomes of an answer without a cited sentence, and on that sentence alone. Log-probabilities are natural, in nats, and those of the
/// answer among all that the passages offer and that there is none.
///
/// @param evidence the number of the passage that cites the sentence
/// @param whole the answer's log-probability on everything that was asked
/// @param without what is found in all the rest
/// @param alone what is found in the sentence
public record Receipt(int evidence, double whole, Finding without, Finding alone) {
    private static final double NEEDED = Math.log(2); // half of the probability is lost

    /// How a finding compares with the answer.
    public enum Likeness {
        SAME,
        OTHER,
        /// There is no answer.
        NOTHING
    }

    /// @param text what is found; empty where nothing is
    /// @param logProbability of the answer there, whatever is found
    public record Finding(Likeness likeness, String text, double logProbability) {
        static Finding nothing(double logProbability) {
            return new Finding(Likeness.NOTHING, "", logProbability);
        }

        static Finding of(String text, String answer, double logProbability) {
            var same = AnswerAssembly.plain(text).equals(AnswerAssembly.plain(answer));
            return new Finding(same ? Likeness.SAME : Likeness.OTHER, text, logProbability);
        }
    }

    /// By how much the answer's log-probability falls without the sentence; below 0 where it rises.
    public double fall() {
        return whole - without.logProbability();
    }

    /// The answer's log-probability on the sentence alone less that on everything.
    public double kept() {
        return alone.logProbability() - whole;
    }

    /// Whether the answer is lost without the sentence, or half of its probability.
    public boolean isNeeded() {
        return without.likeness() != Likeness.SAME || fall() >= NEEDED;
    }

    /// Whether the sentence gives the answer by itself.
    public boolean isEnough() {
        return alone.likeness() == Likeness.SAME;
    }
}
