package org.lectern.app.ui.conversation;

/// How far an answer is.
public enum ExchangeState {
    /// Asked; no word has come yet.
    WAITING,
    /// Words are coming.
    STREAMING,
    ANSWERED,
    /// Stopped by the reader.
    STOPPED,
    /// The model says that the document does not hold the answer.
    NOT_FOUND,
    /// The engine failed; the banner says why.
    FAILED;

    public boolean isFinal() {
        return this != WAITING && this != STREAMING;
    }
}
