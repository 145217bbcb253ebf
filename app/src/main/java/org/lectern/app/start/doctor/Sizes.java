package org.lectern.app.start.doctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.lectern.app.answering.words.ByteCount;

/// What files take.
final class Sizes {
    private Sizes() {}

    static String of(long bytes) {
        return ByteCount.words(bytes, Locale.ENGLISH);
    }

    static long inside(Path folder) throws IOException {
        try (var files = Files.walk(folder.toRealPath())) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        } catch (UncheckedIOException e) { // a folder that cannot be listed
            throw e.getCause();
        }
    }
}
