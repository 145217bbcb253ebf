package org.lectern.app.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Which model answers.
public interface ModelUse {
    /// The path of the one that was chosen; empty for the one that comes with Lectern.
    Optional<Path> used();

    /// From the next start on.
    void use(Optional<Path> model) throws IOException;
}
