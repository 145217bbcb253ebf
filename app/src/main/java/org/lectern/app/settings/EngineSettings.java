package org.lectern.app.settings;

import java.nio.file.Path;
import java.util.Optional;
import org.lectern.inference.api.Decoding;
import org.lectern.inference.api.DeviceReport;
import org.lectern.inference.api.WeightFormat;

/// What the reader has chosen about the model and what it may use. Immutable.
///
/// @param modelDirectory empty for the model that comes with Lectern
/// @param memoryBudget bytes that the engine may use
/// @param diskBudget bytes that what was studied may take on the disk; 0 keeps it in memory only
/// @param weightFormat empty for the fastest that is as good as single precision on this machine
/// @param device id of the device that runs the model, or [DeviceReport#AUTOMATIC]
/// @param decoding how chunks take part in the tokens of an answer
public record EngineSettings(
        Optional<Path> modelDirectory,
        long memoryBudget,
        long diskBudget,
        Optional<WeightFormat> weightFormat,
        String device,
        Decoding decoding) {
    private static final long DEFAULT_BUDGET = 2L << 30; // 2 GiB
    private static final long DEFAULT_DISK_BUDGET = 1L << 30;

    public static final EngineSettings DEFAULT = new EngineSettings(Optional.empty(), DEFAULT_BUDGET,
            DEFAULT_DISK_BUDGET, Optional.empty(), DeviceReport.AUTOMATIC, Decoding.FAST);

    public EngineSettings withModelDirectory(Optional<Path> modelDirectory) {
        return new EngineSettings(modelDirectory, memoryBudget, diskBudget, weightFormat, device, decoding);
    }

    public EngineSettings withMemoryBudget(long memoryBudget) {
        return new EngineSettings(modelDirectory, memoryBudget, diskBudget, weightFormat, device, decoding);
    }

    public EngineSettings withDiskBudget(long diskBudget) {
        return new EngineSettings(modelDirectory, memoryBudget, diskBudget, weightFormat, device, decoding);
    }

    public EngineSettings withWeightFormat(Optional<WeightFormat> weightFormat) {
        return new EngineSettings(modelDirectory, memoryBudget, diskBudget, weightFormat, device, decoding);
    }

    public EngineSettings withDevice(String device) {
        return new EngineSettings(modelDirectory, memoryBudget, diskBudget, weightFormat, device, decoding);
    }
}
