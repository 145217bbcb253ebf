package org.lectern.app.document.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.lectern.app.document.model.DocumentFormat;

/// What can be told of a file before it is read as a document.
///
/// @param head the first [#HEAD_LENGTH] bytes, or all of a shorter file
/// @param entries paths in its zip directory; empty for files of other kinds and for archives that are cut off
public record FileProbe(Path file, byte[] head, Set<String> entries) {
    /// How many bytes [#head] has at most.
    public static final int HEAD_LENGTH = 4096;

    public FileProbe {
        head = head.clone();
        entries = Set.copyOf(entries);
    }

    /// Looks at a file.
    ///
    /// @throws DocumentReadException when there is no such file, it cannot be read, is empty, or would be too large unpacked
    public static FileProbe of(Path file) throws DocumentReadException {
        if (!Files.isRegularFile(file)) {
            throw DocumentReadException.unreadable(file, null);
        }
        var head = head(file);
        var probe = new FileProbe(file, head, Set.of());
        return probe.isZip() ? new FileProbe(file, head, ZipDirectory.paths(file)) : probe;
    }

    private static byte[] head(Path file) throws DocumentReadException {
        try (InputStream in = Files.newInputStream(file)) {
            var head = in.readNBytes(HEAD_LENGTH);
            if (head.length == 0) {
                throw new DocumentReadException(ReadFailure.EMPTY, file);
            }
            return head;
        } catch (IOException e) {
            throw DocumentReadException.unreadable(file, e);
        }
    }

    /// Whether its name is one of a format.
    public boolean isNamed(DocumentFormat format) {
        return format.isNameOf(file);
    }

    /// The end of its name, in lower case without the dot; all of it where it has none.
    public String extension() {
        var name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /// Whether the file begins as a zip archive does.
    public boolean isZip() {
        return text().startsWith("PK\u0003\u0004");
    }

    /// The head with every byte as one character.
    public String text() {
        return new String(head, StandardCharsets.ISO_8859_1);
    }
}
