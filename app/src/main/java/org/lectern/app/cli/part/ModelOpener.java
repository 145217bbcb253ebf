package org.lectern.app.cli.part;

import java.nio.file.Path;
import java.util.Optional;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.DeviceReport;
import org.lectern.inference.api.FocusEngine;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.SpeedReport;

/// Loads a model for one command.
@FunctionalInterface
public interface ModelOpener {
    FocusEngine open(ModelChoice choice) throws InferenceException;

    /// The same, for texts that are studied once: what is kept of them on disk lies in a folder of the caller's.
    default FocusEngine openOver(Path studies, ModelChoice choice) throws InferenceException {
        return open(choice);
    }

    /// Tries and times the devices that could run the model, unless that was done before.
    ///
    /// @param again tries those too that were tried before
    default DeviceReport devices(ModelChoice choice, boolean again) throws InferenceException {
        try (var engine = open(choice)) {
            return engine.devices();
        }
    }

    /// The decoder's file or folder; empty where there is none.
    default Optional<Path> base(ModelChoice choice) throws InferenceException {
        return Optional.empty();
    }

    /// The model's folder; empty for one without a folder.
    default Optional<Path> folder(ModelChoice choice) throws InferenceException {
        return Optional.empty();
    }

    /// Measures weight formats of a model, all of them unless the choice names one; the automatic choice follows what is found
    /// out. Empty for an engine without inner parts.
    default Optional<SpeedReport> speeds(ModelChoice choice, CancelSignal cancel) throws InferenceException {
        return Optional.empty();
    }
}
