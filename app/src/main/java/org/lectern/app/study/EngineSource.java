package org.lectern.app.study;

import org.lectern.inference.api.FocusEngine;
import org.lectern.inference.api.InferenceException;

/// Gives the engine, loading it at the first call.
@FunctionalInterface
public interface EngineSource {
    /// The engine, always the same; loading may take seconds.
    ///
    /// @throws InferenceException when no model is found or it cannot be used
    FocusEngine engine() throws InferenceException;
}
