package org.lectern.app.cli;

import org.lectern.inference.api.FocusEngine;
import org.lectern.inference.api.InferenceException;

/// Loads a model for one command.
@FunctionalInterface
public interface ModelOpener {
    FocusEngine open(ModelChoice choice) throws InferenceException;

    /// The same, for texts that are studied once: nothing of them is kept on disk.
    default FocusEngine openInMemory(ModelChoice choice) throws InferenceException {
        return open(choice);
    }
}
