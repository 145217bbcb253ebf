package org.lectern.app.study;

/// How far a document is on its way to being askable.
public enum StudyState {
    /// Waits for the documents before it.
    QUEUED,
    /// Is being cut into chunks.
    PLANNING,
    /// Is being encoded, once the model is loaded; the chunks that are ready can be asked about.
    STUDYING,
    /// Every chunk is encoded.
    READY,
    /// Stopped on request; what was encoded can be asked about.
    CANCELLED,
    /// The model or the memory failed; see [StudyJob#failure()].
    FAILED
}
