package org.lectern.inference.engine;

import java.nio.file.Path;

/// How an engine may use the machine.
///
/// @param cacheDirectory for exported models and unpacked native code; may be deleted at any time between two starts
/// @param memoryBudgetBytes native memory for chunk caches and runs
/// @param threads processor threads of one run
public record EngineOptions(Path cacheDirectory, long memoryBudgetBytes, int threads) {
    private static final long DEFAULT_BUDGET = 4L << 30;

    public static EngineOptions defaults(Path cacheDirectory) {
        return new EngineOptions(cacheDirectory, DEFAULT_BUDGET, Runtime.getRuntime().availableProcessors());
    }
}
