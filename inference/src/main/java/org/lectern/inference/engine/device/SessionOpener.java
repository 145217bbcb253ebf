package org.lectern.inference.engine.device;

import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.runtime.DecoderSession;
import org.lectern.inference.runtime.provider.ExecutionProvider;

/// Opens one model on any provider.
interface SessionOpener {
    /// Batches that should run side by side.
    int lanes(ExecutionProvider provider);

    /// @param lanes batches that will run side by side, which share the processor's threads
    DecoderSession open(ExecutionProvider provider, int lanes) throws RuntimeFailure;
}
