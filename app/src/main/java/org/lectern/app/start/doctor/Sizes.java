package org.lectern.app.start.doctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Numbers of bytes, as a person reads them.
final class Sizes {
    private static final double MEGABYTE = 1e6;

    private Sizes() {}

    static String of(long bytes) {
        return bytes < MEGABYTE
                ? Math.ceilDiv(bytes, 1000) + " kB"
                : String.format(Locale.ROOT, "%,.0f MB", bytes / MEGABYTE);
    }

    static long inside(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        } catch (UncheckedIOException e) { // a folder that cannot be listed
            throw e.getCause();
        }
    }
}
