package org.lectern.app.desk;

/// How far an answer is.
public enum ExchangeState {
    /// Waits for the answers before it, or for the study of the document to begin.
    QUEUED,
    /// Asked; no word has come yet.
    WAITING,
    /// Words are coming.
    STREAMING,
    ANSWERED,
    /// Stopped by the reader.
    STOPPED,
    /// The model says that the document does not hold the answer.
    NOT_FOUND,
    /// It was refused for a reason that was told.
    FAILED,
    /// Something failed that nobody foresaw.
    BROKEN;

    public boolean isFinal() {
        return this != QUEUED && this != WAITING && this != STREAMING;
    }
}
