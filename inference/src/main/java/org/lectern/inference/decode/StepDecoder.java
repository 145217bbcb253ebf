package org.lectern.inference.decode;

import java.util.function.IntConsumer;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.runtime.RunCancelled;

/// Decodes one prompt token by token.
public interface StepDecoder extends AutoCloseable {
    /// The first step: every chunk reads the prompt suffix.
    ///
    /// @param progress hears the chunk passes done in this step
    DecodeStep prefill(CancelSignal cancel, IntConsumer progress) throws RunCancelled, RuntimeFailure;

    /// A further step after a token was chosen.
    DecodeStep next(int token, CancelSignal cancel, IntConsumer progress) throws RunCancelled, RuntimeFailure;

    @Override
    void close();
}
