package org.lectern.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.lectern.inference.api.FocusEngine;
import org.lectern.inference.api.InferenceException;

/// Loads a model for one command.
@FunctionalInterface
public interface ModelOpener {
    /// @param directory of the checkpoint; empty for the default model
    FocusEngine open(Optional<Path> directory) throws InferenceException;

    /// The same, for texts that are studied once: nothing of them is kept on disk.
    default FocusEngine openInMemory(Optional<Path> directory) throws InferenceException {
        return open(directory);
    }
}
