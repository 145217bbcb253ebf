package org.lectern.app.document.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.app.testing.Refusals.assertRefused;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.Page;
import org.lectern.app.document.model.PageRegion;
import org.lectern.app.document.model.PageVerdict;
import org.lectern.inference.api.TextRange;
import org.lectern.app.document.ocr.CachedRecogniser;
import org.lectern.app.document.ocr.RecognisedPages;
import org.lectern.app.document.ocr.Tesseract;
import org.lectern.app.document.ocr.TextRecogniser;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.ReadFailure;
import org.lectern.app.document.reader.ReadListener;
import org.lectern.app.testing.PdfSample;
import org.lectern.app.testing.StandInTesseract;

/// Pages without text are given to Tesseract, and what it finds stands where it was found.
class PdfScansTest {
    private static final double POINTS = 72.0 / 300; // per pixel of the picture

    @TempDir
    private Path folder;

    private Path programs;

    @BeforeEach
    void makeFolder() throws IOException {
        programs = Files.createDirectory(folder.resolve("programs"));
    }

    private TextRecogniser recogniser() {
        return new CachedRecogniser(() -> Tesseract.find(programs.toString()), kept());
    }

    private RecognisedPages kept() {
        return new RecognisedPages(folder.resolve("ocr"));
    }

    private Document read(Path file) throws DocumentReadException {
        return new PdfTextReader(recogniser()).read(file, Optional.empty(), ReadListener.SILENT, () -> false);
    }

    private Path scan() {
        return new PdfSample().page().line(72, 700, 11, "Typed words.").page().image().page()
                .save(folder.resolve("scan.pdf"));
    }

    @Test
    void recognisedWordsHaveBoxesAndTheirPagesAVerdict() throws DocumentReadException {
        StandInTesseract.write(programs);
        var document = read(scan());
        assertEquals("Typed words.\n\nScanned words, recognised.", document.text());
        assertEquals(List.of(PageVerdict.TEXT, PageVerdict.OCR, PageVerdict.EMPTY),
                document.pages().stream().map(Page::verdict).toList());
        var start = document.text().indexOf("words,");
        var region = (PageRegion) document.regions().of(new TextRange(start, start + 6)).getFirst();
        assertEquals(2, region.page());
        assertEquals(520 * POINTS, region.x(), 0.1);
        assertEquals(300 * POINTS, region.y(), 0.1);
        assertEquals(180 * POINTS, region.width(), 0.1);
        assertEquals(50 * POINTS, region.height(), 0.1);
    }

    @Test
    void aPageIsRecognisedOnceForAll() throws DocumentReadException, IOException {
        StandInTesseract.write(programs);
        var file = scan();
        var first = read(file).text();
        assertEquals(first, read(file).text());
        var calls = Files.readAllLines(programs.resolve("calls"));
        assertEquals(1, calls.size());
        assertTrue(calls.getFirst().contains("stdin stdout -l jpn+eng --dpi 300 tsv"), calls.getFirst());
        try (var left = Files.list(folder.resolve("ocr"))) {
            assertEquals(1, left.count(), "pictures do not stay");
        }
    }

    @Test
    void whatWasRecognisedIsForgottenByTheDocumentsName() throws DocumentReadException, IOException {
        StandInTesseract.write(programs);
        var document = read(scan());
        Files.writeString(folder.resolve("ocr").resolve("0" + document.id().sha256() + "-2-eng.tsv.gz"), "another's");
        new RecognisedPages(folder.resolve("nowhere")).forget(document.id());
        kept().forget(document.id());
        try (var left = Files.list(folder.resolve("ocr"))) {
            assertEquals(1, left.count());
        }
    }

    @Test
    void nothingOfAProtectedScanIsKept() throws DocumentReadException {
        StandInTesseract.write(programs);
        var file = new PdfSample().page().line(72, 700, 11, "Typed words.").page().image()
                .encrypted("secret").save(folder.resolve("locked.pdf"));
        var document = new PdfTextReader(recogniser()).read(file, Optional.of("secret"), ReadListener.SILENT,
                () -> false);
        assertTrue(document.text().contains("recognised"), document.text());
        assertFalse(Files.exists(folder.resolve("ocr")));
    }

    @Test
    void aTesseractThatIsInstalledMeanwhileIsFound() throws DocumentReadException {
        var reader = new PdfTextReader(recogniser());
        var file = scan();
        reader.read(file, Optional.empty(), ReadListener.SILENT, () -> false);
        StandInTesseract.write(programs);
        assertTrue(reader.read(file, Optional.empty(), ReadListener.SILENT, () -> false).text().contains("recognised"));
    }

    @Test
    void aDamagedFileOfTheCacheIsMadeAgain() throws DocumentReadException, IOException {
        StandInTesseract.write(programs);
        var file = scan();
        read(file);
        try (var kept = Files.list(folder.resolve("ocr"))) {
            Files.write(kept.findFirst().orElseThrow(), new byte[]{1, 2, 3});
        }
        assertTrue(read(file).text().contains("recognised"));
    }

    @Test
    void withoutTesseractAScanIsToldAsSuch() throws DocumentReadException {
        var withoutProgram = new PdfTextReader().read(scan(), Optional.empty(), ReadListener.SILENT, () -> false);
        assertEquals(PageVerdict.SCAN, withoutProgram.pages().get(1).verdict());
        var file = new PdfSample().page().image().save(folder.resolve("only.pdf"));
        var failure = assertRefused(ReadFailure.NO_TEXT,
                () -> new PdfTextReader().read(file, Optional.empty(), ReadListener.SILENT, () -> false));
        assertTrue(failure.getMessage().contains("Tesseract"), failure.getMessage());
    }

    @Test
    void japaneseHasNoSpacesAndDoubtfulCharactersStay() throws DocumentReadException {
        StandInTesseract.write(programs, """
                printf '5\\t1\\t1\\t1\\t1\\t1\\t300\\t300\\t40\\t50\\t88\\t吾輩\\n'
                printf '5\\t1\\t1\\t1\\t1\\t2\\t380\\t300\\t40\\t50\\t0\\tは\\n'
                printf '5\\t1\\t1\\t1\\t1\\t3\\t520\\t300\\t40\\t50\\t97\\t猫\\n'
                printf '5\\t1\\t1\\t1\\t2\\t1\\t300\\t360\\t40\\t50\\t97\\tである。\\n'
                printf '5\\t1\\t2\\t1\\t1\\t1\\t900\\t900\\t40\\t50\\t7\\tmud\\n'
                """);
        assertEquals("Typed words.\n\n吾輩は猫である。", read(scan()).text());
    }

    @Test
    void aFailingTesseractCostsItsPageOnly() throws DocumentReadException {
        StandInTesseract.write(programs, "exit 1\n");
        assertEquals(PageVerdict.SCAN, read(scan()).pages().get(1).verdict());
    }

    @Test
    void cancellingEndsTheRecognition() {
        StandInTesseract.write(programs, "exec sleep 600\n");
        var asked = new AtomicInteger();
        var file = scan();
        var before = System.nanoTime();
        assertRefused(ReadFailure.CANCELLED, () -> new PdfTextReader(recogniser()).read(file,
                Optional.empty(), ReadListener.SILENT, () -> asked.incrementAndGet() > 5));
        assertTrue(System.nanoTime() - before < Duration.ofMinutes(1).toNanos());
    }

    /// Where Tesseract is installed, as on the machine that tests every change, it reads a real scan; elsewhere the page is
    /// told to be one.
    @Test
    void theInstalledTesseractReadsARealScan() throws DocumentReadException {
        var printed = new PdfSample().page().lines(72, 700, 14,
                List.of("The harbour of the old town was built", "in the year 1837 by order of the council."))
                .save(folder.resolve("printed.pdf"));
        var file = new PdfSample().page().line(72, 700, 11, "Cover.").page().picture(scanned(printed))
                .save(folder.resolve("scanned.pdf"));
        var installed = Tesseract.find(System.getenv("PATH"));
        var document = new PdfTextReader(new CachedRecogniser(() -> installed, kept())).read(file, Optional.empty(),
                ReadListener.SILENT, () -> false);
        assertEquals(installed.isPresent() ? PageVerdict.OCR : PageVerdict.SCAN, document.pages().get(1).verdict());
        if (installed.isPresent()) {
            assertTrue(document.text().endsWith("The harbour of the old town was built in the year 1837 by order of the"
                    + " council."), document.text());
            var region = (PageRegion) document.regions()
                    .of(new TextRange(document.text().indexOf("harbour"), document.text().indexOf(" of"))).getFirst();
            assertEquals(new PdfTextReader().read(printed, Optional.empty(), ReadListener.SILENT, () -> false).regions()
                    .of(new TextRange(4, 11)).stream().map(place -> ((PageRegion) place).x()).findFirst().orElseThrow(),
                    region.x(), 2);
        }
    }

    private static BufferedImage scanned(Path printed) throws DocumentReadException {
        try (var renderer = PdfPageRenderer.open(printed, Optional.empty())) {
            var page = renderer.render(1, 200.0 / 72, PageColours.PRINT, () -> true).orElseThrow();
            var picture = new BufferedImage(page.width(), page.height(), BufferedImage.TYPE_INT_RGB);
            picture.setRGB(0, 0, page.width(), page.height(), page.pixels(), 0, page.width());
            return picture;
        }
    }
}
