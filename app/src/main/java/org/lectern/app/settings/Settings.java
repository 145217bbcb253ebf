package org.lectern.app.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lectern.inference.api.Decoding;
import org.lectern.inference.api.DeviceReport;
import org.lectern.inference.api.WeightFormat;

/// What the reader has chosen. Immutable.
///
/// @param language tag of the words' language such as "en" or "ja"; empty follows the system
/// @param modelDirectory empty for the model that comes with Lectern
/// @param memoryBudget bytes that the engine may use
/// @param diskBudget bytes that what was studied may take on the disk; 0 keeps it in memory only
/// @param weightFormat empty for the fastest that is as good as single precision on this machine
/// @param device id of the device that runs the model, or [DeviceReport#AUTOMATIC]
/// @param decoding how chunks take part in the tokens of an answer
/// @param recentFiles most recent first; written before there was a library, which takes them over
public record Settings(
        Theme theme,
        String language,
        Optional<Path> modelDirectory,
        long memoryBudget,
        long diskBudget,
        Optional<WeightFormat> weightFormat,
        String device,
        Decoding decoding,
        List<Path> recentFiles) {
    private static final long DEFAULT_BUDGET = 2L << 30; // 2 GiB
    private static final long DEFAULT_DISK_BUDGET = 20L << 30; // 20 GiB

    public static final Settings DEFAULT = new Settings(Theme.SYSTEM, "", Optional.empty(), DEFAULT_BUDGET,
            DEFAULT_DISK_BUDGET, Optional.empty(), DeviceReport.AUTOMATIC, Decoding.FAST, List.of());

    public Settings {
        recentFiles = List.copyOf(recentFiles);
    }

    public Settings withTheme(Theme theme) {
        return new Settings(theme, language, modelDirectory, memoryBudget, diskBudget, weightFormat, device, decoding,
                recentFiles);
    }

    public Settings withLanguage(String language) {
        return new Settings(theme, language, modelDirectory, memoryBudget, diskBudget, weightFormat, device, decoding,
                recentFiles);
    }

    public Settings withModelDirectory(Optional<Path> modelDirectory) {
        return new Settings(theme, language, modelDirectory, memoryBudget, diskBudget, weightFormat, device, decoding,
                recentFiles);
    }

    public Settings withMemoryBudget(long memoryBudget) {
        return new Settings(theme, language, modelDirectory, memoryBudget, diskBudget, weightFormat, device, decoding,
                recentFiles);
    }

    public Settings withDiskBudget(long diskBudget) {
        return new Settings(theme, language, modelDirectory, memoryBudget, diskBudget, weightFormat, device, decoding,
                recentFiles);
    }

    public Settings withWeightFormat(Optional<WeightFormat> weightFormat) {
        return new Settings(theme, language, modelDirectory, memoryBudget, diskBudget, weightFormat, device, decoding,
                recentFiles);
    }

    public Settings withDevice(String device) {
        return new Settings(theme, language, modelDirectory, memoryBudget, diskBudget, weightFormat, device, decoding,
                recentFiles);
    }

    public Settings withDecoding(Decoding decoding) {
        return new Settings(theme, language, modelDirectory, memoryBudget, diskBudget, weightFormat, device, decoding,
                recentFiles);
    }

    public Settings withoutRecentFiles() {
        return new Settings(theme, language, modelDirectory, memoryBudget, diskBudget, weightFormat, device, decoding,
                List.of());
    }
}
