package org.lectern.app.start;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.document.child.ChildCommand;
import org.lectern.app.document.child.ChildReader;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.ReadListener;

/// The reading process reads web pages as it is told when it is started.
class WholePagesTest {
    @TempDir
    private Path folder;

    private Document read(List<String> arguments) throws IOException, DocumentReadException {
        var page = Files.writeString(folder.resolve("page.html"), "<html><nav><a href=1>News</a></nav><p>"
                + "The light was kept by Ellery alone for forty years. ".repeat(8));
        var command = new ChildCommand(ReaderProcess.class.getName(), 96, arguments, Optional.empty());
        try (var reader = new ChildReader(command, Duration.ofMinutes(2))) {
            return reader.read(page, Optional.empty(), ReadListener.SILENT, () -> false);
        }
    }

    @Test
    void allOfAPageIsReadWhereThatIsWanted() throws IOException, DocumentReadException {
        var cache = folder.resolve("cache").toString();
        assertEquals(List.of("News"), read(List.of(cache)).additions().leftOut());
        var whole = read(List.of(cache, ReaderProcess.WHOLE_PAGES));
        assertEquals(List.of(), whole.additions().leftOut());
        assertEquals("News", whole.text().lines().findFirst().orElseThrow());
    }
}
