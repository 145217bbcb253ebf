package org.lectern.app.answering;

import java.util.List;
import java.util.Optional;
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
/// @param given the passages, where they were ranked and read before
/// @param start [System#nanoTime] when it was asked
public record Asking(String question, QuestionKind kind, AskedDocuments asked, FocusEngine engine, Decoding decoding,
        AnswerListener listener, CancelSignal cancel, Optional<List<Ranked>> given, long start) {
    /// A question for which nothing was read yet.
    public Asking(String question, QuestionKind kind, AskedDocuments asked, FocusEngine engine, Decoding decoding,
            AnswerListener listener, CancelSignal cancel, long start) {
        this(question, kind, asked, engine, decoding, listener, cancel, Optional.empty(), start);
    }

    /// The same question as another kind.
    public Asking as(QuestionKind other) {
        return new Asking(question, other, asked, engine, decoding, listener, cancel, given, start);
    }

    /// The same question over passages that were read before.
    public Asking over(List<Ranked> ranked) {
        return new Asking(question, kind, asked, engine, decoding, listener, cancel, Optional.of(ranked), start);
    }

    /// Another question about the same documents, whose answer is not shown as it comes.
    public Asking about(String other) {
        return new Asking(other, kind, asked, engine, decoding, AnswerListener.SILENT, cancel, start);
    }

    /// The same question about a part, whose answer is not shown as it comes.
    public Asking within(AskedDocuments part) {
        return new Asking(question, kind, part, engine, decoding, AnswerListener.SILENT, cancel, start);
    }

    /// Passages in scope that hold the most telling words of the question, found without the model.
    public List<NearPassage> nearest() {
        return WordSearch.nearest(asked, question);
    }

    /// All passages in scope, those that were read first, the likeliest to answer before the others; none when cancelled.
    public List<Ranked> ranked() throws InferenceException {
        if (given.isPresent() || asked.studied() == 0) {
            return given.orElse(List.of());
        }
        return engine.passages().rank(question, asked.context(), cancel);
    }
}
