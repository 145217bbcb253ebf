package org.lectern.app.evaluation;

/// What the model gets to see of a document.
public enum EvaluationMode {
    /// All of it, in chunks: the product.
    FOCUS,
    /// The paragraph with the answer alone, or the chunk where that is too long, read by the decoder.
    ORACLE,
    /// As much of the beginning as the decoder was trained to read, without chunks.
    TRUNCATE,
    /// Nothing: focus with all candidates removed.
    BLIND
}
