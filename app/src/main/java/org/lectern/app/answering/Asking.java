package org.lectern.app.answering;

import java.util.List;
import org.lectern.app.answering.kind.QuestionKind;
import org.lectern.inference.api.AnswerListener;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.Decoding;
import org.lectern.inference.api.FocusEngine;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.passage.Ranked;

/// A question on its way to an answer.
///
/// @param question that stands by itself
/// @param start [System#nanoTime] when it was asked
public record Asking(String question, QuestionKind kind, AskedDocuments asked, FocusEngine engine, Decoding decoding,
        AnswerListener listener, CancelSignal cancel, long start) {
    /// The same question as another kind.
    public Asking as(QuestionKind other) {
        return new Asking(question, other, asked, engine, decoding, listener, cancel, start);
    }

    /// Another question about the same documents, whose answer is not shown as it comes.
    public Asking about(String other) {
        return new Asking(other, kind, asked, engine, decoding, AnswerListener.SILENT, cancel, start);
    }

    /// All passages in scope, those that were read first, the likeliest to answer before the others; none when cancelled.
    public List<Ranked> ranked() throws InferenceException {
        return asked.studied() == 0 ? List.of() : engine.passages().rank(question, asked.context(), cancel);
    }
}
