package org.lectern.inference.engine;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;

/// How an engine may use the machine.
///
/// @param cacheDirectory for exported models and unpacked native code; may be deleted at any time between two starts
/// @param memoryBudgetBytes native memory for chunk caches and runs
/// @param threads processor threads of one run
public record EngineOptions(Path cacheDirectory, long memoryBudgetBytes, int threads) {
    private static final long LEAST_BUDGET = 2L << 30;

    /// Half of the machine's memory and all of its processors.
    public static EngineOptions defaults(Path cacheDirectory) {
        return new EngineOptions(cacheDirectory, Math.max(LEAST_BUDGET, machineMemory() / 2),
                Runtime.getRuntime().availableProcessors());
    }

    private static long machineMemory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : 0;
    }
}
