package org.lectern.app.cli.part;

import java.nio.file.Path;
import java.util.Optional;
import org.lectern.inference.api.WeightFormat;

/// Which model a command runs and how; what is empty is as the settings say.
///
/// @param directory of the checkpoint
/// @param format of the weights
public record ModelChoice(Optional<Path> directory, Optional<WeightFormat> format) {
    /// The same model in a format.
    public ModelChoice withFormat(Optional<WeightFormat> format) {
        return new ModelChoice(directory, format);
    }
}
