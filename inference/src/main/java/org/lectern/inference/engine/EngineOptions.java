package org.lectern.inference.engine;

import java.nio.file.Path;
import java.util.Optional;
import org.lectern.inference.api.DeviceReport;
import org.lectern.inference.api.WeightFormat;
import org.lectern.inference.engine.account.FreeMemory;
import org.lectern.inference.engine.device.DeviceOptions;

/// How an engine may use the machine.
///
/// @param cacheDirectory for exported models and unpacked native code; may be deleted at any time between two starts
/// @param studies folder of the chunk caches on disk; may be deleted likewise
/// @param memoryBudgetBytes native memory for the weights, for runs, and for chunk caches that are not on disk
/// @param diskBudgetBytes disk space for chunk caches; 0 keeps them in memory only
/// @param threads processor threads of one run
/// @param weightFormat how the weights are stored; empty for the fastest that is as good as single precision on this machine
/// @param devices what may run the model
/// @param passages that the decoder reads for a question at most
public record EngineOptions(
        Path cacheDirectory,
        Path studies,
        long memoryBudgetBytes,
        long diskBudgetBytes,
        int threads,
        Optional<WeightFormat> weightFormat,
        DeviceOptions devices,
        int passages) {
    /// Passages that the decoder reads for a question unless fewer are wanted.
    public static final int PASSAGES = 16;
    private static final long LEAST_BUDGET = 512L << 20;

    /// Single precision, chunk caches in memory only.
    public EngineOptions(Path cacheDirectory, long memoryBudgetBytes, int threads) {
        this(cacheDirectory, StoredStudies.folder(cacheDirectory), memoryBudgetBytes, 0, threads,
                Optional.of(WeightFormat.FP32),
                new DeviceOptions(DeviceReport.AUTOMATIC, cacheDirectory.resolve("providers")), PASSAGES);
    }

    /// Half of the memory that is free and all of the machine's processors, single precision, chunk caches in memory only.
    public static EngineOptions defaults(Path cacheDirectory) {
        return new EngineOptions(cacheDirectory, halfOfFree(), Runtime.getRuntime().availableProcessors());
    }

    /// Half of the memory that the machine can give now, in bytes; 512 MB at least.
    public static long halfOfFree() {
        return Math.max(LEAST_BUDGET, FreeMemory.free() / 2);
    }

    /// These options with chunk caches on disk.
    public EngineOptions withDiskBudget(long bytes) {
        return new EngineOptions(cacheDirectory, studies, memoryBudgetBytes, bytes, threads, weightFormat, devices,
                passages);
    }

    /// These options with chunk caches in another folder.
    public EngineOptions withStudies(Path folder) {
        return new EngineOptions(cacheDirectory, folder, memoryBudgetBytes, diskBudgetBytes, threads, weightFormat,
                devices, passages);
    }

    /// These options with another weight format.
    ///
    /// @param format empty for the fastest that is as good as single precision on this machine
    public EngineOptions withWeightFormat(Optional<WeightFormat> format) {
        return new EngineOptions(cacheDirectory, studies, memoryBudgetBytes, diskBudgetBytes, threads, format, devices,
                passages);
    }

    /// These options with another number of passages.
    public EngineOptions withPassages(int most) {
        return new EngineOptions(cacheDirectory, studies, memoryBudgetBytes, diskBudgetBytes, threads, weightFormat,
                devices, most);
    }

    /// These options with other devices.
    public EngineOptions withDevices(DeviceOptions devices) {
        return new EngineOptions(cacheDirectory, studies, memoryBudgetBytes, diskBudgetBytes, threads, weightFormat,
                devices, passages);
    }
}
