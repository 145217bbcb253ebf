package org.lectern.inference.engine;

import java.util.List;
import org.lectern.inference.api.AnswerListener;
import org.lectern.inference.api.AnswerResult;
import org.lectern.inference.api.AskRequest;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException;

/// A way to answer a question from the passages that were found for it.
public interface Answerer {
    /// @param found best first; may be empty
    /// @param start [System#nanoTime] when the question was asked
    /// @throws InferenceException when the question is too long, or memory or the runtime fails
    AnswerResult answer(AskRequest request, List<FoundPassage> found, long start, AnswerListener listener,
            CancelSignal cancel) throws InferenceException;
}
