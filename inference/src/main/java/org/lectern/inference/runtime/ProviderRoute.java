package org.lectern.inference.runtime;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;

/// Adds an execution provider to the options of a session; what it cannot run stays with the processor.
@FunctionalInterface
public interface ProviderRoute {
    /// Adds nothing: the processor is always there.
    ProviderRoute PROCESSOR = options -> {};

    void addTo(OrtSession.SessionOptions options) throws OrtException;
}
