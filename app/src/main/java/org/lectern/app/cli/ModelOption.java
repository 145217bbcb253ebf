package org.lectern.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/// The option that names a model, the same in every command.
final class ModelOption {
    @Option(names = "--model", paramLabel = "DIR",
            description = "Folder of the model; default: the one of the settings.")
    private Path directory;

    Optional<Path> directory() {
        return Optional.ofNullable(directory);
    }
}
