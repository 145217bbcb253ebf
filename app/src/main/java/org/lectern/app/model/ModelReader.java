package org.lectern.app.model;

import java.io.IOException;
import java.nio.file.Path;
import org.lectern.inference.api.model.ModelCard;

/// Tells of models on the disk what the engine knows of them without loading them: what they are, how large, and whether it runs them.
@FunctionalInterface
public interface ModelReader {
    /// @param model a folder or a GGUF file
    /// @throws IOException when nothing is there, or it cannot be looked into
    ModelCard card(Path model) throws IOException;
}
