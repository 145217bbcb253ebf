package org.lectern.app.document.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.app.testing.Refusals.assertRefused;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.DocumentReaders;
import org.lectern.app.document.reader.ReadFailure;
import org.lectern.app.document.reader.ReadListener;
import org.lectern.app.testing.PdfSample;

/// Every file that is no readable PDF ends in an error of its own that names it.
class PdfFailuresTest {
    private final DocumentReaders readers = new DocumentReaders(List.of(new PdfTextReader()));

    @TempDir
    private Path folder;

    private Document read(Path file, String password) throws DocumentReadException {
        return readers.read(file, Optional.ofNullable(password), ReadListener.SILENT, () -> false);
    }

    private void assertFails(ReadFailure reason, Path file, String password) {
        var failure = assertRefused(reason, () -> read(file, password));
        assertTrue(failure.getMessage().contains(file.getFileName().toString()), failure.getMessage());
    }

    private Path written(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static PdfSample page() {
        return new PdfSample().page().line(72, 700, 12, "The pass key is 48151.");
    }

    @Test
    void asksForThePasswordAndTakesTheRightOne() throws DocumentReadException {
        var file = page().encrypted("open sesame").save(folder.resolve("secret.pdf"));
        assertFails(ReadFailure.PASSWORD_NEEDED, file, null);
        assertFails(ReadFailure.WRONG_PASSWORD, file, "open barley");
        assertEquals("The pass key is 48151.", read(file, "open sesame").text());
    }

    @Test
    void opensAFileWithOnlyAnOwnerPassword() throws DocumentReadException {
        assertEquals("The pass key is 48151.",
                read(page().encrypted("").save(folder.resolve("owned.pdf")), null).text());
    }

    @Test
    void refusesWhatIsNoPdf() throws IOException {
        assertFails(ReadFailure.MISSING, folder.resolve("nowhere.pdf"), null);
        assertFails(ReadFailure.FOLDER, Files.createDirectory(folder.resolve("folder.pdf")), null);
        assertFails(ReadFailure.EMPTY, written("empty.pdf", new byte[0]), null);
        var png = new byte[]{(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0};
        assertFails(ReadFailure.NOT_A_DOCUMENT, written("picture.pdf", png), null);
    }

    @Test
    void refusesDamagedFiles() throws IOException {
        assertFails(ReadFailure.DAMAGED,
                written("head.pdf", "%PDF-1.7\nnothing follows".getBytes(StandardCharsets.US_ASCII)), null);
        var whole = Files.readAllBytes(page().save(folder.resolve("whole.pdf")));
        assertFails(ReadFailure.DAMAGED, written("cut.pdf", Arrays.copyOf(whole, whole.length / 4)),
                null);
    }

    @Test
    void endsInTextOrInATypedErrorWhateverBytesAreFlipped() throws IOException {
        var whole = Files.readAllBytes(page().section("Keys", 720).save(folder.resolve("whole.pdf")));
        var random = new Random(7);
        for (var round = 0; round < 150; round++) {
            var flipped = whole.clone();
            for (var i = 0; i < 1 + round / 10; i++) {
                flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            }
            var file = written("flipped.pdf", flipped);
            try {
                assertTrue(!read(file, null).text().isEmpty());
            } catch (DocumentReadException e) {
                assertTrue(e.getMessage().contains("flipped.pdf"));
            }
        }
    }

    @Test
    void tellsScansFromEmptyFiles() {
        assertFails(ReadFailure.NO_TEXT,
                new PdfSample().page().image().page().save(folder.resolve("scan.pdf")),
                null);
        assertFails(ReadFailure.EMPTY, new PdfSample().page().save(folder.resolve("blank.pdf")), null);
        assertFails(ReadFailure.EMPTY, new PdfSample().save(folder.resolve("pageless.pdf")), null);
    }

    @Test
    void saysWhenAFileCannotBeOpened() throws IOException {
        var archive = Files.write(folder.resolve("archive.zip"), archiveWithABrokenEntry());
        try (var entries = FileSystems.newFileSystem(archive)) {
            assertFails(ReadFailure.NOT_READABLE, entries.getPath("/locked.pdf"), null);
        }
    }

    /// What it holds has a name, a size and no way to read it, for whatever user.
    private static byte[] archiveWithABrokenEntry() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("locked.pdf"));
            zip.write("%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
        }
        var archive = bytes.toByteArray();
        archive[0] = 0; // the entry's own header; its name in the directory stays
        return archive;
    }

    @Test
    void readsOnWhenTheFileVanishesOrShrinks() throws IOException, DocumentReadException {
        var sample = new PdfSample();
        for (var number = 0; number < 40; number++) {
            sample.page().line(72, 400, 12, "Page and line " + number);
        }
        var whole = Files.readAllBytes(sample.save(folder.resolve("whole.pdf")));
        var vanishing = written("vanishing.pdf", whole);
        assertTrue(readWhile(vanishing, () -> Files.delete(vanishing)).text().contains("line 39"));
        var shrinking = written("shrinking.pdf", whole);
        assertTrue(readWhile(shrinking, () -> Files.write(shrinking, new byte[10])).text().contains("line 39"));
    }

    private interface Change {
        void make() throws IOException;
    }

    private Document readWhile(Path file, Change change) throws DocumentReadException {
        return readers.read(file, Optional.empty(), (page, of) -> {
            try {
                if (page == 2) {
                    change.make();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }, () -> false);
    }

    @Test
    void theFileIsFreeAfterReadingAndAfterFailing() throws IOException, DocumentReadException {
        var file = page().save(folder.resolve("free.pdf"));
        read(file, null);
        Files.delete(file);
        assertTrue(Files.notExists(file));
    }
}
