package org.lectern.app.document.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.app.document.model.DocumentFormat;

/// Folders are looked through for the files of every format.
class FolderScanTest {
    @TempDir
    private Path folder;

    private Path written(String name) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        return Files.writeString(folder.resolve(name), "words");
    }

    private List<Path> found() throws IOException {
        return FolderScan.in(folder, () -> false).documents();
    }

    @ParameterizedTest
    @EnumSource
    void findsEveryEndOfEveryFormat(DocumentFormat format) throws IOException {
        for (var ending : format.endings()) {
            var file = written("deep/book." + ending.toUpperCase(Locale.ROOT));
            assertEquals(List.of(file), found(), ending);
            Files.delete(file);
        }
    }

    @Test
    void noEndBelongsToTwoFormats() {
        var endings = Arrays.stream(DocumentFormat.values()).flatMap(format -> format.endings().stream()).toList();
        assertEquals(endings.stream().distinct().toList(), endings);
    }

    @Test
    void aHiddenFolderThatIsNamedIsLookedInto() throws IOException {
        var papers = written(".papers/a.pdf");
        assertEquals(List.of(papers), FolderScan.in(papers.getParent(), () -> false).documents());
    }

    @Test
    void aFolderWhoseListingBreaksOffIsToldAndTheOthersAreKept() throws IOException {
        var scan = new FolderScan(folder, () -> false);
        assertEquals(FileVisitResult.CONTINUE,
                scan.postVisitDirectory(folder.resolve("stick"), new IOException("pulled")));
        assertEquals(FileVisitResult.CONTINUE, scan.postVisitDirectory(folder.resolve("other"), null));
        assertEquals(List.of(folder.resolve("stick")), scan.closed());
    }

    @Test
    void leavesOtherFilesAndHiddenOnesAlone() throws IOException {
        for (var name : List.of("music.zip", "pdf", "notes.pdf.part", ".hidden.pdf", ".git/book.pdf",
                "my.fb2.zip.txt~")) {
            written(name);
        }
        Files.createSymbolicLink(folder.resolve("link.pdf"), written("b.pdf"));
        var first = written("a.fb2.zip");
        assertEquals(List.of(first, folder.resolve("b.pdf")), found());
        assertEquals(List.of(first), FolderScan.in(first, () -> false).documents(), "a file is itself");
        assertEquals(4, FolderScan.in(folder, () -> false).others(), "hidden ones and links do not count");
    }

    @Test
    void endsWhenItIsToldTo() throws IOException {
        for (var number = 0; number < 20; number++) {
            written("book" + number + ".txt");
        }
        var asked = new AtomicInteger();
        assertTrue(FolderScan.in(folder, () -> asked.incrementAndGet() > 5).documents().size() < 20);
    }
}
