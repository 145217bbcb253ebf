package org.lectern.app.document.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.app.testing.Refusals.assertRefused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.DocumentReaders;
import org.lectern.app.document.reader.ReadFailure;
import org.lectern.app.document.reader.ReadListener;
import org.lectern.app.testing.Damage;
import org.lectern.app.testing.PdfSample;
import org.lectern.app.testing.RawPdf;

/// However a PDF is spoiled, reading it ends in text or in an error of its own, and drawing it in a picture or such an error.
class PdfDamageTest {
    private static final int VARIANTS = 250;
    private static final Duration LIMIT = Duration.ofSeconds(20); // for one file, on a busy machine

    private final DocumentReaders readers = new DocumentReaders(List.of(new PdfTextReader()));

    @TempDir
    private Path folder;

    @Test
    void everySpoiledFileEndsInTextOrInATypedError() throws IOException {
        var originals = originals();
        var read = 0;
        for (var seed = 0; seed < VARIANTS; seed++) {
            var file = Files.write(folder.resolve("spoiled" + seed + ".pdf"),
                    Damage.of(originals.get(seed % originals.size()), seed));
            read += assertTimeoutPreemptively(LIMIT, () -> endsWell(file)) ? 1 : 0;
        }
        assertTrue(read > VARIANTS / 5 && read < VARIANTS, read + " of " + VARIANTS + " could be read");
    }

    private boolean endsWell(Path file) {
        try {
            var document = readers.read(file, Optional.empty(), ReadListener.SILENT, () -> false);
            assertFalse(document.text().isEmpty());
            draw(file);
            return true;
        } catch (DocumentReadException e) {
            assertTrue(e.getMessage().contains(file.getFileName().toString()), e.getMessage());
            return false;
        }
    }

    private static void draw(Path file) throws DocumentReadException {
        try (var renderer = PdfPageRenderer.open(file, Optional.empty())) {
            renderer.render(1, 0.5, PageColours.PRINT, () -> true);
        }
    }

    private List<byte[]> originals() throws IOException {
        var words = List.of("The pilots of the harbour keep", "a book of every ship that calls,", "and of the tide.");
        var made = List.of(
                new PdfSample().page().lines(72, 700, 12, words).section("Pilots", 720).page().lines(72, 700, 9, words)
                        .save(folder.resolve("words.pdf")),
                new PdfSample().page().image().lines(72, 700, 12, words).page().image()
                        .save(folder.resolve("picture.pdf")),
                new PdfSample().page().lines(72, 700, 12, words).encrypted("").save(folder.resolve("owned.pdf")),
                new PdfSample().page().rotated(90).lines(72, 700, 12, words).save(folder.resolve("turned.pdf")),
                RawPdf.write(folder.resolve("plain.pdf"), List.of(RawPdf.lines(words), RawPdf.lines(words))));
        var bytes = new ArrayList<byte[]>();
        for (var file : made) {
            bytes.add(Files.readAllBytes(file));
        }
        return bytes;
    }

    @Test
    void drawingThatNeverEndsIsGivenUp() throws DocumentReadException {
        var file = RawPdf.endless(folder.resolve("endless.pdf"));
        try (var renderer = PdfPageRenderer.open(file, Optional.empty(), Duration.ofSeconds(1))) {
            assertTimeoutPreemptively(LIMIT, () -> assertRefused(ReadFailure.DAMAGED,
                    () -> renderer.render(1, 0.5, PageColours.PRINT, () -> true)));
        }
    }

    @Test
    void aSmallFileIsNotDrawnForLong() throws DocumentReadException {
        try (var renderer = PdfPageRenderer.open(RawPdf.endless(folder.resolve("small.pdf")), Optional.empty())) {
            assertTimeoutPreemptively(LIMIT, () -> assertRefused(ReadFailure.DAMAGED,
                    () -> renderer.render(1, 0.5, PageColours.PRINT, () -> true)));
        }
    }

    @Test
    void aPictureThatWouldTakeMinutesIsLeftOut() throws DocumentReadException {
        var pdf = new RawPdf(300, 200);
        var picture = pdf.stream("/Type /XObject /Subtype /Image /Width 60000 /Height 60000 /BitsPerComponent 1"
                + " /ColorSpace /DeviceGray /Filter /FlateDecode", RawPdf.packed(new byte[1 << 20], 430));
        var file = pdf.page("q 100 0 0 100 10 10 cm /I Do Q 200 100 50 50 re f",
                "/Resources << /XObject << /I " + picture + " 0 R >> >>").save(folder.resolve("slow.pdf"));
        try (var renderer = PdfPageRenderer.open(file, Optional.empty())) {
            var image = assertTimeoutPreemptively(LIMIT,
                    () -> renderer.render(1, 1, PageColours.PRINT, () -> true).orElseThrow());
            assertEquals(0xFFFFFFFF, image.pixels()[150 * 300 + 50]);
            assertEquals(0xFF000000, image.pixels()[75 * 300 + 225]);
        }
    }

    @Test
    void pagesOfAnySizeAreDrawnWithinTheMemory() throws DocumentReadException {
        var file = new RawPdf(100_000, 100_000).page(RawPdf.lines(List.of("Large.")), "")
                .save(folder.resolve("large.pdf"));
        try (var renderer = PdfPageRenderer.open(file, Optional.empty())) {
            var image = renderer.render(1, 2, PageColours.PRINT, () -> true).orElseThrow();
            assertTrue(image.width() < 10_000, image.width() + " pixels");
        }
    }
}
