package org.lectern.app.cli;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A terminal, and a book to ask.
abstract class WithTerminal {
    @TempDir
    Path folder;

    final Terminal terminal = new Terminal();

    Path book;

    @BeforeEach
    void write() {
        book = Terminal.book(folder);
    }
}
