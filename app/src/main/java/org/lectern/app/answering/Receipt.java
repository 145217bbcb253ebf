package org.lectern.app.answering;

/// What becomes of an answer without one of its passages, and from that passage alone. The passage is the chunk in which it
/// stands.
///
/// @param without what the model finds in all the rest
/// @param alone what it finds in the passage
public record Receipt(Finding without, Finding alone) {
    /// How a finding compares with the answer.
    public enum Likeness {
        SAME,
        OTHER,
        /// There is no answer.
        NOTHING
    }

    /// @param text what the model says; empty where it finds nothing
    public record Finding(Likeness likeness, String text) {
        static final Finding NOTHING = new Finding(Likeness.NOTHING, "");

        static Finding of(String text, String answer) {
            boolean same = AnswerAssembly.plain(text).equals(AnswerAssembly.plain(answer));
            return new Finding(same ? Likeness.SAME : Likeness.OTHER, text);
        }
    }

    /// Whether the answer is lost without the passage.
    public boolean isNeeded() {
        return without.likeness() != Likeness.SAME;
    }

    /// Whether the passage gives the answer by itself.
    public boolean isEnough() {
        return alone.likeness() == Likeness.SAME;
    }
}
