package org.lectern.app.evaluation.files;

import java.util.Locale;

/// What an answer is worth to the reader who gets it.
public enum Judged {
    RIGHT,
    /// Not right, but it came with a word of doubt, or there was none.
    DOUBTED,
    /// Not right, and shown as if it were.
    SILENTLY_WRONG,
    /// No rule can tell.
    BY_EYE;

    /// As files name it.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
