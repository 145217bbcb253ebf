package org.lectern.inference.engine;

import java.util.List;
import java.util.Optional;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.QuestionRewriter;

/// A rewriter that works as long as its engine is open.
record GatedRewriter(QuestionRewriter rewriter, Gate gate) implements QuestionRewriter {
    @Override
    public void prepare() throws InferenceException {
        try (Gate.Stay _ = gate.enter(new CancelSignal())) {
            rewriter.prepare();
        }
    }

    @Override
    public Optional<String> standalone(String title, List<Turn> before, String question, CancelSignal cancel)
            throws InferenceException {
        CancelSignal either = new CancelSignal();
        try (Gate.Stay _ = gate.enter(either); CancelSignal.Registration _ = cancel.onCancel(either::cancel)) {
            return rewriter.standalone(title, before, question, either);
        }
    }
}
