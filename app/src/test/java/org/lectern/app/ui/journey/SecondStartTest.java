package org.lectern.app.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.library.Library;
import org.lectern.app.library.LibraryEntry;
import org.lectern.app.library.LibraryException;
import org.lectern.app.start.Launcher;
import org.lectern.app.ui.fixture.TestBook;

/// A second start hands its file to the window that is open, and ends.
class SecondStartTest {
    @TempDir
    private Path home;

    @Test
    void theFirstWindowOpensTheFile() throws IOException, InterruptedException, LibraryException {
        Path file = TestBook.write(home.resolve("book.pdf"), 2, 1);
        Process first = start();
        try {
            while (!Files.exists(home.resolve("instance").resolve("socket"))) {
                assertFalse(first.waitFor(50, TimeUnit.MILLISECONDS), "the application ended by itself");
            }
            Process second = start(file.toString());
            assertTrue(second.waitFor(120, TimeUnit.SECONDS));
            assertEquals(0, second.exitValue());
            while (!remembered().equals(List.of(file))) {
                assertFalse(first.waitFor(50, TimeUnit.MILLISECONDS), "the application ended by itself");
            }
        } finally {
            first.destroyForcibly().waitFor();
        }
    }

    private List<Path> remembered() throws LibraryException {
        try (Library library = Library.open(home.resolve("library"), aside -> fail("damaged"))) {
            return library.entries().stream().map(LibraryEntry::file).toList();
        }
    }

    private Process start(String... files) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dglass.platform=Headless",
                "-Dprism.order=sw", "-Djava.awt.headless=true", "--enable-native-access=ALL-UNNAMED",
                "-Dlectern.home=" + home, "-Dlectern.model=" + System.getProperty("lectern.model"), "-cp",
                System.getProperty("java.class.path"), Launcher.class.getName()));
        command.addAll(List.of(files));
        return new ProcessBuilder(command).inheritIO().start();
    }
}
