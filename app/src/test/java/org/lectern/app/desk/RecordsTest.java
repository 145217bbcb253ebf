package org.lectern.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.desk.work.ImmediateTaskRunner;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.library.LibraryException;
import org.lectern.app.library.ReadingPosition;
import org.lectern.app.marks.OwnMark;
import org.lectern.app.marks.Tint;
import org.lectern.app.testing.DeferredTaskRunner;
import org.lectern.app.testing.Documents;
import org.lectern.app.testing.NotedFailures;
import org.lectern.app.testing.TestDesk;
import org.lectern.inference.api.TextRange;

/// What is remembered although the library failed before.
class RecordsTest {
    private static final Document BOOK = Documents.of(List.of(), "The lamp burned. ",
            "The keeper found the brass key. ");

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

    @Test
    void marksThatWaitForTheDiskAreListed() throws LibraryException {
        var tasks = new DeferredTaskRunner();
        var home = folder.resolve("library");
        var records = TestDesk.records(TestDesk.library(home), tasks, failures);
        var first = mark("brass key");
        var second = mark("lamp");
        records.marks().put(BOOK.id(), first);
        records.marks().put(BOOK.id(), second);
        records.marks().remove(BOOK.id(), first);
        assertEquals(List.of(second), records.marks().of(BOOK.id()));
        tasks.finish();
        assertEquals(List.of(second), records.marks().of(BOOK.id()));
        records.close();
        tasks.finish();
    }

    @Test
    void marksThatTheDiskRefusedAreWrittenWithTheNext() throws IOException, LibraryException {
        var home = folder.resolve("library");
        var obstacle = Files.writeString(home, "");
        var records = TestDesk.records(TestDesk.library(home), new ImmediateTaskRunner(), failures);
        var first = mark("brass key");
        var second = mark("lamp");
        records.marks().put(BOOK.id(), first);
        assertEquals(List.of(first), records.marks().of(BOOK.id()));
        Files.delete(obstacle);
        records.marks().put(BOOK.id(), second);
        records.close();
        try (var library = TestDesk.library(home).open()) {
            assertEquals(Set.of(first, second), Set.copyOf(library.marks(BOOK.id())));
        }
    }

    @Test
    void marksThatWereToGoGoOnceTheDiskTakesThat() throws IOException, LibraryException {
        var home = folder.resolve("library");
        try (var library = TestDesk.library(home).open()) {
            library.putMark(BOOK.id(), mark("lamp"));
        }
        var away = Files.move(home, folder.resolve("away"));
        var obstacle = Files.writeString(home, "");
        var records = TestDesk.records(TestDesk.library(home), new ImmediateTaskRunner(), failures);
        records.marks().removeAll(BOOK.id());
        Files.delete(obstacle);
        Files.move(away, home);
        assertEquals(List.of(), records.marks().of(BOOK.id()));
        var other = mark("brass key");
        records.marks().put(BOOK.id(), other);
        records.close();
        try (var library = TestDesk.library(home).open()) {
            assertEquals(List.of(other), library.marks(BOOK.id()));
        }
    }

    private static OwnMark mark(String words) {
        var at = BOOK.text().indexOf(words);
        return OwnMark.highlight(BOOK, new TextRange(at, at + words.length()), Tint.PINK, Instant.EPOCH);
    }
}
