package org.lectern.app.evaluation.bench.card;

import org.lectern.app.evaluation.bench.BenchPrompt;
import org.lectern.app.evaluation.bench.Reply;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException;

/// Asks the product; keeps the text that was asked last studied, since the next sample often has the same.
public interface Asker extends AutoCloseable {
    /// What it is called in reports.
    String label();

    /// On the caller's thread; cancelled, the reply means nothing.
    ///
    /// @param mostTokens of the answer to a published prompt
    /// @throws InferenceException also where just this prompt is too much for the model or the memory
    Reply ask(BenchPrompt prompt, int mostTokens, CancelSignal cancel) throws InferenceException;

    @Override
    void close();
}
