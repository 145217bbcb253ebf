package org.lectern.app.answering;

import org.lectern.app.answering.kind.QuestionKind;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.passage.PassageRanker;

/// Tells what kind of answer a question wants.
@FunctionalInterface
public interface KindSource {
    /// For whoever wants words of the text, whatever is asked.
    KindSource FACTS = (question, passages, cancel) -> QuestionKind.FACT;

    /// @param passages of the engine, which knows what questions mean
    QuestionKind of(String question, PassageRanker passages, CancelSignal cancel) throws InferenceException;
}
