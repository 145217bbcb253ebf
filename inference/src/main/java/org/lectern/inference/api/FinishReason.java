package org.lectern.inference.api;

/// Why an answer ended.
public enum FinishReason {
    /// The model gave its end-of-sequence token.
    END,
    /// The token limit was reached.
    LENGTH,
    /// The reader asked to stop.
    CANCELLED,
    /// The model says that the answer is not in the text.
    NOT_FOUND
}
