package org.lectern.app.answering.way;

import java.util.List;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.AnswerService;
import org.lectern.app.answering.Scope;
import org.lectern.app.answering.SourceMap;
import org.lectern.app.answering.Subject;
import org.lectern.app.answering.kind.QuestionKind;
import org.lectern.app.document.model.Document;
import org.lectern.app.testing.KeywordEngine;
import org.lectern.inference.api.AnswerListener;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.Decoding;
import org.lectern.inference.api.InferenceException;

/// A document that is asked in one way, whatever the question.
record Questioned(Document document, Scope scope, CancelSignal cancel) {
    Questioned(Document document) {
        this(document, Scope.WHOLE, new CancelSignal());
    }

    Answer ask(QuestionKind kind, String question) throws InferenceException {
        var engine = new KeywordEngine();
        try (var text = engine.study(SourceMap.source(document))) {
            text.encode((chunks, of) -> {}, new CancelSignal());
            return new AnswerService(() -> engine, () -> Decoding.EXACT, (any, passages, signal) -> kind, new Ways())
                    .ask(List.of(new Subject(document, text, scope)), question, AnswerListener.SILENT, cancel);
        }
    }

    /// What is said by Lectern itself, with what is put into it.
    List<String> told(QuestionKind kind, String question) throws InferenceException {
        return ask(kind, question).remarks().stream()
                .map(remark -> (remark.saying() + " " + String.join(" ", remark.arguments())).strip()).toList();
    }
}
