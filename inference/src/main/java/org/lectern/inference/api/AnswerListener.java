package org.lectern.inference.api;

/// Hears an answer while it is generated, on the generating thread.
public interface AnswerListener {
    AnswerListener SILENT = piece -> {};

    /// A further piece of the answer; the pieces concatenated are the answer.
    void text(String piece);

    /// Chunk passes done in the current step, of all in that step.
    default void progress(int chunks, int ofChunks) {}
}
