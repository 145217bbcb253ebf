package org.lectern.app.settings;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/// The memory that this machine has.
public final class MachineMemory {
    private static final int GIGABYTE_SHIFT = 30;

    private MachineMemory() {}

    /// Whole GiB, at least 1.
    public static int gigabytes() {
        long bytes = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
        return (int) Math.max(1, bytes >> GIGABYTE_SHIFT);
    }
}
