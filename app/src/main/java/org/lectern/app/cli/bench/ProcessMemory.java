package org.lectern.app.cli.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// What the system says about this process's memory.
public final class ProcessMemory {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String ANONYMOUS = "RssAnon:";
    private static final int KIBIBYTE = 1024;

    private ProcessMemory() {}

    /// Resident memory that no file stands behind; empty where the system does not tell it.
    static Optional<Long> anonymousBytes() {
        if (!Files.isReadable(STATUS)) {
            return Optional.empty();
        }
        try (var lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith(ANONYMOUS)).findFirst()
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIBIBYTE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
