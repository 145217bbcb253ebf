package org.lectern.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.DocumentFormat;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.testing.DeferredTaskRunner;
import org.lectern.app.testing.KeywordEngine;
import org.lectern.app.testing.NotedFailures;
import org.lectern.app.testing.TestDesk;

/// A folder whose import is stopped goes on with what was not read yet when it is dropped once more.
class ImportingTest {
    @TempDir
    private Path folder;

    private final DeferredTaskRunner tasks = new DeferredTaskRunner();
    private final NotedFailures failures = new NotedFailures();
    private final List<String> read = new ArrayList<>();
    private Desk desk;

    @Test
    void goesOnWhereItWasStopped() throws IOException {
        var books = Files.createDirectory(folder.resolve("books"));
        for (var name : List.of("a.txt", "b.txt", "c.txt")) {
            Files.writeString(books.resolve(name), "The text of " + name);
        }
        var records = TestDesk.records(TestDesk.library(folder.resolve("library")), tasks, failures);
        desk = TestDesk.over((file, password, listener, cancelled) -> read(file), KeywordEngine::new, records, tasks,
                failures);
        desk.open(books);
        tasks.finish();
        assertEquals(1, read.size());
        assertFalse(desk.importing().isRunning());
        desk.open(books);
        tasks.finish();
        assertEquals(List.of("a.txt", "b.txt", "c.txt"), read.stream().sorted().toList());
        assertEquals(3, desk.importing().done());
        assertEquals(3, records.entries().size());
        assertEquals(List.of(), desk.documents());
        desk.close();
        tasks.finish();
    }

    // The reader stops the import while the first file is read.
    private Document read(Path file) {
        if (read.isEmpty()) {
            desk.importing().stop();
        }
        read.add(file.getFileName().toString());
        return new Document(identity(file), DocumentFormat.TXT, file, file.getFileName().toString(), "Text.", List.of(),
                List.of(), List.of(), span -> List.of());
    }

    private static DocumentId identity(Path file) {
        try {
            return DocumentId.of(Files.newInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
