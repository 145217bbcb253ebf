package org.lectern.app.document.role;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.testing.FlowReaders;

/// Reads small documents of every kind and says what in them is no running text.
abstract class WithRoles {
    static final String PROSE = "The harbour stands on the north shore, where the river has carried sand and gravel since the last ice "
            + "melted, and every ship that comes in has to wait for the flood.";

    @TempDir
    Path folder;

    /// The roles of a file with this content, a line each.
    String roles(String name, String content) {
        try {
            return roles(Files.writeString(folder.resolve(name), content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String roles(Path file) {
        try {
            return roles(FlowReaders.read(file));
        } catch (DocumentReadException e) {
            throw new AssertionError(e);
        }
    }

    static String roles(Document document) {
        return TextRoles.of(document).stream()
                .map(span -> span.role() + ": " + span.span().of(document.text()).replaceAll("\\n+", " / ") + "\n")
                .collect(Collectors.joining());
    }
}
