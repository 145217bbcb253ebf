package org.lectern.app.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.document.model.DocumentId;

/// A library killed at random moments has every write that was reported, and every document whole. `-Dkills=20` kills it more
/// often.
class KilledLibraryTest {
    private static final int KILLS = Integer.getInteger("kills", 5);
    private static final int LONGEST_WAIT = 400; // milliseconds

    private final Random random = new Random();

    @TempDir
    private Path directory;

    @Test
    void losesNothingThatWasReported() throws IOException, InterruptedException, LibraryException {
        for (var kill = 0; kill < KILLS; kill++) {
            var reported = fillAndKill();
            assertFalse(reported.contains("damaged"));
            try (var library = Library.open(directory.resolve("library"), aside -> fail("damaged"))) {
                reported.lines().forEach(line -> assertTrue(isKept(library, line.split(" ")), line));
                for (var entry : library.entries()) {
                    assertEquals(LibraryProcess.PAGES, entry.pages());
                    assertEquals(LibraryProcess.PAGES,
                            library.search("book" + entry.id().sha256() + " of", 1_000).stream()
                                    .filter(hit -> hit.id().equals(entry.id())).count());
                }
                System.out.println("killed with " + library.entries().size() + " documents kept");
            }
        }
    }

    private static boolean isKept(Library library, String[] report) {
        try {
            var id = new DocumentId(report[1]);
            return report[0].equals("document")
                    ? library.find(id).isPresent()
                    : library.conversation(id).size() >= Integer.parseInt(report[2]);
        } catch (LibraryException e) {
            throw new AssertionError(e);
        }
    }

    /// @return whole lines that the process wrote
    private String fillAndKill() throws IOException, InterruptedException {
        var output = Files.createTempFile(directory, "output", ".txt");
        var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                LibraryProcess.class.getName(), directory.resolve("library").toString()).redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        while (process.isAlive() && Files.size(output) == 0) {
            Thread.sleep(5);
        }
        Thread.sleep(random.nextInt(LONGEST_WAIT));
        assertTrue(process.isAlive(), "the process ended by itself");
        process.destroyForcibly().waitFor();
        var text = Files.readString(output);
        return text.substring(0, text.lastIndexOf('\n') + 1);
    }
}
