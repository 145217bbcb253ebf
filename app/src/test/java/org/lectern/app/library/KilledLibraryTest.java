package org.lectern.app.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.testing.KilledProcess;

/// A library killed at random moments, while it takes in documents, places, collections and conversations, has every write that
/// was reported, and every document whole. `-Dkills=20` kills it more often.
class KilledLibraryTest {
    private static final int KILLS = Integer.getInteger("kills", 5);

    @TempDir
    private Path directory;

    @Test
    void losesNothingThatWasReported() throws IOException, InterruptedException, LibraryException {
        for (var kill = 0; kill < KILLS; kill++) {
            var reported = KilledProcess.run(LibraryProcess.class, directory.resolve("library"));
            assertFalse(reported.contains("damaged"));
            try (var library = Library.open(directory.resolve("library"), aside -> fail("damaged"))) {
                reported.lines().forEach(line -> assertTrue(isKept(library, line.split(" ")), line));
                for (var entry : library.entries()) {
                    assertIsWhole(library, entry);
                }
                System.out.println("killed with " + library.entries().size() + " documents kept");
            }
        }
    }

    private static void assertIsWhole(Library library, LibraryEntry entry) throws LibraryException {
        assertEquals(LibraryProcess.PAGES, entry.pages());
        assertEquals(LibraryProcess.PAGES, library.search("book" + entry.id().sha256() + " of", 1_000).stream()
                .filter(hit -> hit.document().id().equals(entry.id())).count());
        var place = LibraryProcess.place(Integer.parseInt(entry.id().sha256()));
        assertTrue(entry.position().equals(ReadingPosition.START) || entry.position().equals(place),
                entry.position().toString());
    }

    private static boolean isKept(Library library, String[] report) {
        try {
            var id = new DocumentId(report[1]);
            return switch (report[0]) {
                case "document" -> library.find(id).isPresent();
                case "cover" -> library.cover(id).orElseThrow().jpeg().length == LibraryProcess.COVER;
                case "place" -> library.find(id).orElseThrow().position()
                        .equals(LibraryProcess.place(Integer.parseInt(report[1])));
                case "mark" -> library.marks(id).stream()
                        .anyMatch(mark -> mark.note().equals("Noted") && mark.quote().words().equals("Page 1 "));
                case "collection" -> library.collections().stream().filter(one -> one.documents().contains(id))
                        .anyMatch(one -> one.name().equals("Shelf " + report[1]));
                default -> library.conversation(id).size() >= Integer.parseInt(report[2]);
            };
        } catch (LibraryException e) {
            throw new AssertionError(e);
        }
    }
}
