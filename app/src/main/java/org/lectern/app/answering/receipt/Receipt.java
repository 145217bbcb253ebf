package org.lectern.app.answering.receipt;

import org.lectern.app.answering.AnswerAssembly;

/// What becomes of an answer without a cited sentence, and on that sentence alone.
///
/// @param without what is found in all the rest
/// @param alone what is found in the sentence
/// @param fall by how much the answer's log-probability (natural) falls without the sentence; below 0 where it rises
/// @param kept the answer's log-probability on the sentence alone less that on everything
public record Receipt(Finding without, Finding alone, double fall, double kept) {
    private static final double NEEDED = Math.log(2); // half of the probability is lost

    /// How a finding compares with the answer.
    public enum Likeness {
        SAME,
        OTHER,
        /// There is no answer.
        NOTHING
    }

    /// @param text what is found; empty where nothing is
    public record Finding(Likeness likeness, String text) {
        static final Finding NOTHING = new Finding(Likeness.NOTHING, "");

        static Finding of(String text, String answer) {
            boolean same = AnswerAssembly.plain(text).equals(AnswerAssembly.plain(answer));
            return new Finding(same ? Likeness.SAME : Likeness.OTHER, text);
        }
    }

    /// Whether the answer is lost without the sentence, or half of its probability.
    public boolean isNeeded() {
        return without.likeness() != Likeness.SAME || fall >= NEEDED;
    }

    /// Whether the sentence gives the answer by itself.
    public boolean isEnough() {
        return alone.likeness() == Likeness.SAME;
    }
}
