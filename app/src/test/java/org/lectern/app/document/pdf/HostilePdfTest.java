package org.lectern.app.document.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.app.testing.Refusals.assertRefused;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.ReadFailure;
import org.lectern.app.document.reader.ReadListener;
import org.lectern.app.testing.RawPdf;

/// Small files that are made to take for ever: they end soon, in their text or in one sentence, and so do their covers.
class HostilePdfTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String WORDS = "BT /F1 12 Tf 50 700 Td (Words before.) Tj ET ";

    @TempDir
    private Path folder;

    private static Document read(Path file) throws DocumentReadException {
        return assertTimeoutPreemptively(SOON, () -> {
            try {
                return new PdfTextReader().read(file, Optional.empty(), ReadListener.SILENT, () -> false);
            } finally {
                drawn(file);
            }
        });
    }

    private static void drawn(Path file) {
        try {
            new PdfTextReader().cover(file);
        } catch (DocumentReadException e) {
            assertTrue(e.getMessage().contains(file.getFileName().toString()), e.getMessage());
        }
    }

    // with a table of where the objects are, because PDFBox mends trees of pages when it makes that itself
    private Path file(String objects) throws IOException {
        var file = new StringBuilder("%PDF-1.5\n").append(objects);
        var places = new TreeMap<Integer, Integer>();
        Pattern.compile("(\\d+) 0 obj ").matcher(file).results()
                .forEach(found -> places.put(Integer.parseInt(found.group(1)), found.start()));
        var table = file.length();
        file.append("xref\n0 1\n0000000000 65535 f \n");
        places.forEach((number, place) -> file.append(number).append(" 1\n%010d 00000 n \n".formatted(place)));
        file.append("trailer << /Root 1 0 R /Size 99 >>\nstartxref\n").append(table).append("\n%%EOF\n");
        return Files.write(folder.resolve("small.pdf"), file.toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    private static final String PAGE = """
            3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R
            /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >> endobj
            4 0 obj << /Length 50 >> stream
            BT /F1 12 Tf 50 100 Td (The only words.) Tj ET
            endstream endobj
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "<< /Type /Pages /Kids [3 0 R] /Count 2147483647 >> | 1", "<< /Type /Pages /Kids [3 0 R] /Count -5 >> | 1",
            "<< /Type /Pages /Kids [3 0 R 2 0 R] /Count 2 >> | 1", // a tree that holds itself
            "<< /Type /Pages /Kids [5 0 R] /Count 1 >> endobj 5 0 obj << /Type /Pages /Parent 2 0 R /Kids [2 0 R 3 0 R 5 0 R] /Count 900 >> | 1",
            "<< /Type /Pages /Parent 2 0 R /Kids [3 0 R] /Count 1 >> | 1", // its own parent
            "<< /Type /Pages /Kids [3 0 R 3 0 R 3 0 R] /Count 3 >> | 3"})
    void treesOfPagesThatLieOrLoopEnd(String pages, int count) throws IOException, DocumentReadException {
        var document = read(
                file("1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj 2 0 obj " + pages + " endobj\n" + PAGE));
        assertTrue(document.text().startsWith("The only words."), document.text());
        assertTrue(document.pages().size() >= 1 && document.pages().size() <= count + 2,
                document.pages().size() + " pages");
    }

    @Test
    void pagesThatMultiplyAreRefused() throws IOException {
        var objects = new StringBuilder("1 0 obj << /Type /Catalog /Pages 10 0 R >> endobj\n"
                + PAGE.replace("/Parent 2", "/Parent 18"));
        for (var node = 10; node <= 18; node++) {
            var kid = node == 18 ? 3 : node + 1;
            objects.append(node).append(" 0 obj << /Type /Pages /Count 1 /Kids [")
                    .append((kid + " 0 R ").repeat(12)).append("] >> endobj\n");
        }
        var file = file(objects.toString());
        var refused = assertTimeoutPreemptively(SOON,
                () -> assertRefused(ReadFailure.TOO_MANY_PAGES, () -> read(file)));
        assertEquals("“small.pdf” has more than 100000 pages and was not opened.", refused.getMessage());
    }

    private static String form(String name, int number) {
        return "/Resources << /XObject << /" + name + " " + number
                + " 0 R >> /Font << /F1 << /Type /Font /Subtype /Type1 "
                + "/BaseFont /Helvetica >> >> >>";
    }

    @ParameterizedTest
    @CsvSource({"'', 10", "'BT /F1 2 Tf (again ) Tj ET ', 10", "'', 2"})
    void formsInFormsEndWithWhatWasDrawnBefore(String drawn, int times) throws DocumentReadException {
        var pdf = new RawPdf(595, 842);
        var inner = pdf.stream("/Type /XObject /Subtype /Form /BBox [0 0 99 99] " + form("X", 3), drawn);
        for (var depth = 0; depth < 40; depth++) {
            inner = pdf.stream("/Type /XObject /Subtype /Form /BBox [0 0 99 99] " + form("X", inner),
                    drawn + "/X Do ".repeat(times));
        }
        var file = pdf.page(WORDS + "/X Do", form("X", inner)).page(RawPdf.lines(List.of("The next page.")), "")
                .save(folder.resolve("forms.pdf"));
        var text = read(file).text();
        assertTrue(text.startsWith("Words before.") && text.endsWith("The next page."),
                text.substring(0, Math.min(90, text.length())));
    }

    @Test
    void textBehindAFigureOfVeryManyMarksIsRead() throws DocumentReadException {
        var pdf = new RawPdf(595, 842);
        var point = pdf.stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9]", "0 0 1 1 re f");
        var file = pdf.page("/X Do\n".repeat(210_000) + WORDS, form("X", point)).save(folder.resolve("points.pdf"));
        assertTrue(read(file).text().startsWith("Words before."));
    }

    @Test
    void whatDrawsItselfEnds() throws DocumentReadException {
        var pdf = new RawPdf(595, 842);
        var self = pdf.object("null") + 1; // the number that the next object gets
        pdf.stream("/Type /XObject /Subtype /Form /BBox [0 0 99 99] " + form("X", self), "/X Do /X Do /X Do");
        var tile = self + 1;
        pdf.stream("/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 1 /YStep 1 "
                + "/Resources << /Pattern << /P " + tile + " 0 R >> >>", "/Pattern cs /P scn 0 0 9 9 re f");
        var glyph = tile + 1;
        pdf.stream("", "500 0 d0 BT /T3 9 Tf (aa) Tj ET");
        pdf.font("T3",
                "/Subtype /Type3 /FontBBox [0 0 500 500] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 97 /LastChar 97 "
                        + "/Widths [500] /Encoding << /Differences [97 /a] >> /CharProcs << /a " + glyph
                        + " 0 R >> /Resources << /Font << /T3 " + (glyph + 1) + " 0 R >> >>");
        var resources = "/Resources << /XObject << /X " + self + " 0 R >> /Pattern << /P " + tile
                + " 0 R >> /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> /T3 " + (glyph + 1)
                + " 0 R >> >>";
        for (var drawn : List.of("/X Do", "/Pattern cs /P scn 0 0 500 500 re f",
                "BT /T3 12 Tf 50 600 Td (aaaa) Tj ET")) {
            pdf.page(WORDS + drawn, resources);
        }
        var document = read(pdf.save(folder.resolve("self.pdf")));
        assertEquals(3, document.pages().size());
        document.pages().forEach(page -> assertTrue(page.span().of(document.text()).contains("Words before."),
                document.text()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"/Outlines << /First 9 0 R >> | << /Next 9 0 R /First 9 0 R >>",
            "/Outlines << /First 9 0 R >> | << /Title (A) /Next 9 0 R /First 9 0 R /Dest [3 0 R /Fit] >>",
            "/Outlines << /First 9 0 R >> | << /Title (A) /Dest (a) >>",
            "/Names << /Dests 9 0 R >> /Outlines << /First << /Title (A) /Dest (a) >> >> | << /Kids [9 0 R 9 0 R] >>",
            "/Dests << /a 9 0 R >> /Outlines << /First << /Title (A) /Dest /a >> >> | << /D 9 0 R >>",
            "/OCProperties << /OCGs [9 0 R] /D << /OFF [9 0 R] >> >> | << /Type /OCMD /OCGs 9 0 R >>",
            "/AcroForm << /Fields [9 0 R] >> | << /Kids [9 0 R] /Parent 9 0 R /T (a) >>",
            "/PageLabels 9 0 R | << /Kids [9 0 R 9 0 R] /Nums [0 9 0 R] >>",
            "/Names << /EmbeddedFiles 9 0 R >> | << /Kids [9 0 R 9 0 R] /Names [(a) 9 0 R] >>",
            "/StructTreeRoot 9 0 R | << /K [9 0 R 9 0 R] /P 9 0 R >>"})
    void treesAroundThePagesMayLoop(String catalog, String tree) throws IOException, DocumentReadException {
        var file = file("1 0 obj << /Type /Catalog /Pages 2 0 R " + catalog
                + " >> endobj 2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj 9 0 obj " + tree + " endobj\n"
                + PAGE);
        assertEquals("The only words.", read(file).text());
    }

    @Test
    void objectsNestedWithoutEndAreRefusedOrRead() throws IOException {
        for (var nested : List.of("[".repeat(400_000), "<< /A ".repeat(400_000))) {
            var file = file(
                    "1 0 obj << /Type /Catalog /Pages 2 0 R /X 9 0 R >> endobj 2 0 obj << /Type /Pages /Kids [3 0 R] "
                            + "/Count 1 >> endobj\n" + PAGE + "9 0 obj " + nested + " endobj\n");
            try {
                assertEquals("The only words.", read(file).text());
            } catch (DocumentReadException e) {
                assertEquals(ReadFailure.DAMAGED, e.reason());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"'q ', 'Q '", "'/Span << /ActualText (x) >> BDC ', 'EMC '", "'[ ', '] '", "'<< /A ', ' >>'",
            "'BT ', 'ET '",
            "'0 0 m W n ', ''"})
    void aPageOfNestedPiecesEnds(String begin, String end) throws DocumentReadException {
        var file = new RawPdf(595, 842).page(WORDS + begin.repeat(400_000) + end.repeat(400_000), "")
                .save(folder.resolve("nested.pdf"));
        assertTrue(read(file).text().startsWith("Words before."));
    }
}
