package org.lectern.app.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.desk.Covers;
import org.lectern.app.desk.work.ImmediateTaskRunner;
import org.lectern.app.desk.work.TaskRunner;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.DocumentFormat;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.document.reader.DocumentReader;
import org.lectern.app.library.Library;
import org.lectern.app.library.LibraryException;
import org.lectern.app.ui.error.ErrorViewModel;

/// A folder whose import is stopped goes on with what was not read yet when it is dropped once more.
class ImportViewModelTest {
    @TempDir
    Path folder;

    private final TaskRunner tasks = new ImmediateTaskRunner();
    private final ErrorViewModel errors = new ErrorViewModel();
    private final List<String> read = new ArrayList<>();
    private ImportViewModel model;

    @Test
    void goesOnWhereItWasStopped() throws IOException, LibraryException {
        Path books = Files.createDirectory(folder.resolve("books"));
        for (String name : List.of("a.txt", "b.txt", "c.txt")) {
            Files.writeString(books.resolve(name), "The text of " + name);
        }
        try (Library library = Library.open(folder.resolve("library"), aside -> fail("set aside: " + aside))) {
            LibraryViewModel shelf = new LibraryViewModel(() -> library, tasks, errors, Clock.systemUTC());
            DocumentReader reader = (file, password, listener, cancelled) -> read(file);
            model = new ImportViewModel(reader, shelf, new Covers(reader, shelf, tasks), tasks, errors);
            model.add(List.of(books));
            assertEquals(1, read.size());
            assertFalse(model.runningProperty().get());
            model.add(List.of(books));
            assertEquals(List.of("a.txt", "b.txt", "c.txt"), read.stream().sorted().toList());
            assertEquals(3, model.doneProperty().get());
            assertEquals(3, shelf.entries().size());
        }
    }

    // The reader stops the import while the first file is read.
    private Document read(Path file) {
        if (read.isEmpty()) {
            model.stop();
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
