package org.lectern.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.desk.work.ImmediateTaskRunner;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.library.LibraryException;
import org.lectern.app.library.ReadingPosition;
import org.lectern.app.testing.NotedFailures;
import org.lectern.app.testing.TestDesk;

/// What is remembered although the library failed before.
class RecordsTest {
    @TempDir
    private Path folder;

    private final NotedFailures failures = new NotedFailures();

    @Test
    void aPlaceIsKeptAgainOnceTheLibraryOpens() throws IOException, LibraryException {
        var id = new DocumentId("aa");
        var home = folder.resolve("library");
        var obstacle = Files.writeString(home, "");
        var records = TestDesk.records(TestDesk.library(home), new ImmediateTaskRunner(), failures);
        records.setPosition(id, new ReadingPosition(2, 0.5));
        assertEquals(1, failures.refused().size());
        Files.delete(obstacle);
        try (var library = TestDesk.library(home).open()) {
            library.note(id, Path.of("/books/lamp.pdf"), Instant.EPOCH);
            records.setPosition(id, new ReadingPosition(3, 0.5));
            assertEquals(3, library.find(id).orElseThrow().position().page());
        }
        records.close();
    }
}
