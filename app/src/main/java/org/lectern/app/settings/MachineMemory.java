package org.lectern.app.settings;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// The memory that this machine has, and what Lectern takes of it.
public final class MachineMemory {
    private static final int GIGABYTE_SHIFT = 30;
    private static final int KILOBYTE_SHIFT = 10;
    private static final String RESIDENT = "VmRSS:"; // in kB

    private MachineMemory() {}

    /// Whole GiB, at least 1.
    public static int gigabytes() {
        long bytes = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
        return (int) Math.max(1, bytes >> GIGABYTE_SHIFT);
    }

    /// Bytes that this process and those that it has begun hold in memory. Where the system does not tell that in a file, what the
    /// Java machine has taken, and what is known beside it.
    ///
    /// @param beside bytes that native libraries are known to have taken
    public static long taken(long beside) {
        var told = Stream.concat(Stream.of(ProcessHandle.current()), ProcessHandle.current().descendants())
                .map(MachineMemory::resident).filter(OptionalLong::isPresent).mapToLong(OptionalLong::getAsLong).sum();
        if (told > 0) {
            return told;
        }
        var java = ManagementFactory.getMemoryMXBean();
        return java.getHeapMemoryUsage().getCommitted() + java.getNonHeapMemoryUsage().getCommitted() + beside;
    }

    private static OptionalLong resident(ProcessHandle process) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                    .filter(line -> line.startsWith(RESIDENT))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << KILOBYTE_SHIFT).findFirst();
        } catch (IOException e) {
            return OptionalLong.empty(); // another system, or it has ended
        }
    }
}
