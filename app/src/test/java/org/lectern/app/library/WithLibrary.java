package org.lectern.app.library;

import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A library of its own for every test.
abstract class WithLibrary {
    @TempDir
    Path folder;

    Library library;

    @BeforeEach
    void open() throws LibraryException {
        library = Library.open(folder.resolve("library"), aside -> fail("set aside: " + aside));
    }

    @AfterEach
    void close() {
        library.close();
    }
}
