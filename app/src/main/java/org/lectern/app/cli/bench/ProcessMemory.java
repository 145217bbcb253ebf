package org.lectern.app.cli.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// What the system says about the memory of this process, and about what the processes cost that it has started.
public final class ProcessMemory {
    private static final String ANONYMOUS = "RssAnon:";
    private static final String PEAK = "VmHWM:";
    private static final int KIBIBYTE = 1024;

    private ProcessMemory() {}

    /// Resident memory that no file stands behind; empty where the system does not tell it.
    static Optional<Long> anonymousBytes() {
        return bytes(ProcessHandle.current().pid(), ANONYMOUS);
    }

    /// The largest resident memory of a process that this one has started and that still runs.
    static Optional<Long> peakOfChildren() {
        return ProcessHandle.current().children().map(child -> bytes(child.pid(), PEAK)).flatMap(Optional::stream)
                .max(Long::compare);
    }

    /// What the processes that still run have used of all cores.
    static Duration processorTimeOfChildren() {
        return ProcessHandle.current().children().map(child -> child.info().totalCpuDuration())
                .flatMap(Optional::stream).reduce(Duration.ZERO, Duration::plus);
    }

    private static Optional<Long> bytes(long process, String what) {
        var status = Path.of("/proc", Long.toString(process), "status");
        if (!Files.isReadable(status)) {
            return Optional.empty();
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith(what)).findFirst()
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIBIBYTE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
