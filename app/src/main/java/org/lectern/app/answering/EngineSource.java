package org.lectern.app.answering;

import org.lectern.inference.api.FocusEngine;
import org.lectern.inference.api.InferenceException;

/// Gives the engine, loading it at the first call.
@FunctionalInterface
public interface EngineSource extends AutoCloseable {
    /// The engine, always the same; loading may take seconds.
    ///
    /// @throws InferenceException when no model is found or it cannot be used
    FocusEngine engine() throws InferenceException;

    /// Closes the engine, if it was loaded by this source; none is given any more.
    @Override
    default void close() {}
}
