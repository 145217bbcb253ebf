package org.lectern.inference.engine.account;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The memory of this machine.
public final class FreeMemory {
    private static final Path LINUX = Path.of("/proc/meminfo");
    private static final int KILOBYTE = 1 << 10;

    private FreeMemory() {}

    /// Bytes that the machine can give without putting other programs out: what the system keeps of files is free too where the system
    /// says how much of it. Within a container's limit.
    public static long free() {
        if (!(ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system)) {
            return Runtime.getRuntime().maxMemory();
        }
        try {
            String table = Files.isReadable(LINUX) ? Files.readString(LINUX) : "";
            Optional<Long> all = bytes(table, "MemTotal");
            Optional<Long> available = bytes(table, "MemAvailable");
            boolean limited = all.filter(total -> total > system.getTotalMemorySize()).isPresent();
            return available.filter(_ -> !limited).orElseGet(system::getFreeMemorySize);
        } catch (IOException e) {
            return system.getFreeMemorySize();
        }
    }

    /// @param table as Linux writes it
    static Optional<Long> bytes(String table, String name) {
        Matcher row = Pattern.compile("^" + name + ":\\s+(\\d{1,15}) kB$", Pattern.MULTILINE).matcher(table);
        return row.find() ? Optional.of(Long.parseLong(row.group(1)) * KILOBYTE) : Optional.empty();
    }
}
