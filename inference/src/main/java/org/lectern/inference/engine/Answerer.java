package org.lectern.inference.engine;

import java.util.List;
import java.util.Optional;
import org.lectern.inference.api.AnswerListener;
import org.lectern.inference.api.AnswerResult;
import org.lectern.inference.api.AskRequest;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.Ranked;
import org.lectern.inference.runtime.RunCancelled;

/// A way to answer a question from the passages that were found for it.
public interface Answerer {
    /// How many of the best passages it can make use of.
    int passages();

    /// The passages in the order in which it would quote them.
    ///
    /// @param found best first
    default List<Ranked> ranked(String question, List<FoundPassage> found, CancelSignal cancel)
            throws RunCancelled, InferenceException {
        return found.stream().map(passage -> passage.ranked(Optional.empty())).toList();
    }

    /// @param found best first; may be empty
    /// @param start [System#nanoTime] when the question was asked
    /// @throws InferenceException when the question is too long, or memory or the runtime fails
    AnswerResult answer(AskRequest request, List<FoundPassage> found, long start, AnswerListener listener,
            CancelSignal cancel) throws InferenceException;
}
