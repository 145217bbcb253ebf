package org.lectern.inference.api;

import java.util.List;
import java.util.Optional;

/// Writes questions that lean on a conversation so that they stand alone. Trained on English and a little German; what it writes may
/// be wrong, and the caller decides whether to believe it.
public interface QuestionRewriter {
    /// A question as it was understood, and its answer.
    ///
    /// @param answer "" where none was found
    record Turn(String question, String answer) {}

    /// Loads what the first call would load, so that it is there when a question comes.
    ///
    /// @throws InferenceException when the decoder cannot be loaded
    default void prepare() throws InferenceException {}

    /// The question as it would be asked without the conversation; one that leans on nothing comes back as it is. The first call may
    /// have to load the decoder, which takes seconds.
    ///
    /// @param title of the document, "" where it has none
    /// @param before the earlier turns in order
    /// @return empty when cancelled, or when nothing sensible came of it
    /// @throws InferenceException when the decoder cannot be loaded, or memory or the runtime fails
    Optional<String> standalone(String title, List<Turn> before, String question, CancelSignal cancel)
            throws InferenceException;
}
