package org.lectern.app.document.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file in memory.
public final class WholeFile {
    private WholeFile() {}

    /// @param largest bytes that the file may have
    /// @throws DocumentReadException when it has more, or cannot be read
    public static byte[] read(Path file, int largest) throws DocumentReadException {
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(largest + 1);
            if (bytes.length > largest) {
                throw new DocumentReadException(ReadFailure.TOO_LARGE, file);
            }
            return bytes;
        } catch (IOException e) {
            throw DocumentReadException.unreadable(file, e);
        }
    }
}
