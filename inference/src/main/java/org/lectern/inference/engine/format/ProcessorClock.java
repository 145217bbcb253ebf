package org.lectern.inference.engine.format;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.jspecify.annotations.Nullable;

/// Seconds that this process has computed, all threads together: what other programs do meanwhile does not count.
final class ProcessorClock {
    private static final double NANOS = 1e9;
    private static final @Nullable OperatingSystemMXBean SYSTEM = ManagementFactory
            .getOperatingSystemMXBean() instanceof OperatingSystemMXBean system ? system : null;

    private ProcessorClock() {}

    /// Elapsed time where the system does not tell.
    static double seconds() {
        long nanos = SYSTEM == null ? -1 : SYSTEM.getProcessCpuTime();
        return (nanos < 0 ? System.nanoTime() : nanos) / NANOS;
    }
}
