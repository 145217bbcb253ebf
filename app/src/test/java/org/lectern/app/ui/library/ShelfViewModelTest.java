package org.lectern.app.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.library.Library;
import org.lectern.app.library.LibraryException;
import org.lectern.app.library.ReadingPosition;
import org.lectern.app.task.ImmediateTaskRunner;
import org.lectern.app.ui.error.ErrorViewModel;

/// What is remembered although the library failed before.
class ShelfViewModelTest {
    @TempDir
    private Path folder;

    @Test
    void aPlaceIsKeptAgainOnceTheLibraryOpens() throws IOException, LibraryException {
        var id = new DocumentId("aa");
        var home = folder.resolve("library");
        var obstacle = Files.writeString(home, "");
        var shelf = new ShelfViewModel(() -> Library.open(home, aside -> fail("set aside: " + aside)),
                new ImmediateTaskRunner(), new ErrorViewModel(), Clock.systemUTC());
        shelf.setPosition(id, new ReadingPosition(2, 0.5));
        Files.delete(obstacle);
        try (var library = Library.open(home, aside -> fail("set aside: " + aside))) {
            library.note(id, Path.of("/books/lamp.pdf"), Instant.EPOCH);
            shelf.setPosition(id, new ReadingPosition(3, 0.5));
            assertEquals(3, library.find(id).orElseThrow().position().page());
        }
    }
}
