package org.lectern.app.document.child;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.app.testing.Refusals.assertRefused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.PageLabels;
import org.lectern.app.document.pdf.PdfTextReader;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.ReadFailure;
import org.lectern.app.document.reader.ReadListener;
import org.lectern.app.testing.Damage;
import org.lectern.app.testing.PdfSample;
import org.lectern.app.testing.RawPdf;
import org.lectern.app.testing.ZipSample;

/// Documents come through from child processes as they are.
class ChildReaderTest extends WithChild {
    @Test
    void aDocumentComesThroughAsItIs() throws DocumentReadException {
        var file = sample("whole.pdf");
        var here = new PdfTextReader().read(file, Optional.empty(), ReadListener.SILENT, () -> false);
        var there = read(reader, file);
        assertEquals(here.id(), there.id());
        assertEquals(here.text(), there.text());
        assertEquals(here.sections(), there.sections());
        assertEquals(here.pages(), there.pages());
        assertEquals(here.blocks(), there.blocks());
        assertEquals(2, there.links().size());
        assertEquals(here.links(), there.links());
        var commented = new RawPdf(595, 842).page(RawPdf.lines(List.of("Words.")),
                "/Annots [<< /Type /Annot /Subtype /Text /Rect [9 9 20 20] /T (Ada) /Contents (Ask the mayor.) >>]")
                .save(folder.resolve("commented.pdf"));
        var comment = read(reader, commented).additions().comments().getFirst();
        assertEquals("Ada: Ask the mayor.", comment.author() + ": " + comment.words());
        var labels = read(reader, Path.of("src/test/resources/golden/pdf/labels.pdf")).labels();
        assertEquals("i ii 127 128",
                labels.marks().stream().map(PageLabels.Mark::label).collect(Collectors.joining(" ")));
        here.blocks().forEach(
                block -> assertEquals(here.regions().of(block.span()), there.regions().of(block.span())));
    }

    @Test
    void aCoverComesThroughAsItIs() throws DocumentReadException {
        var file = sample("pictured.pdf");
        assertArrayEquals(new PdfTextReader().cover(file).orElseThrow().jpeg(),
                reader.cover(file).orElseThrow().jpeg());
        assertRefused(ReadFailure.MISSING, () -> reader.cover(folder.resolve("none.pdf")));
        assertEquals(3, read(reader, file).pages().size());
    }

    @Test
    void tellsPagesAndTheirTextsAsTheyAreRead() throws DocumentReadException {
        var pages = new ArrayList<Integer>();
        var texts = new TreeMap<Integer, String>();
        var opened = new ArrayList<Document>();
        var document = reader.read(sample("told.pdf"), Optional.empty(), new ReadListener() {
            @Override
            public void opened(Document measured) {
                opened.add(measured);
                assertTrue(pages.isEmpty());
            }

            @Override
            public void page(int page, int ofPages) {
                pages.add(page);
            }

            @Override
            public void text(int page, String text) {
                texts.put(page, text);
            }
        }, () -> false);
        assertEquals(List.of(1, 2, 3), pages);
        assertEquals(3, opened.getFirst().pages().size());
        assertEquals(document.id(), opened.getFirst().id());
        assertEquals(document.text(), String.join("", texts.values()));
    }

    @Test
    void tellsTheFirstPartOfABookWhileTheOthersAreRead() throws DocumentReadException, IOException {
        var opened = new ArrayList<Document>();
        var before = new ArrayList<Integer>();
        var file = ZipSample.of(Path.of("src/test/resources/golden/novel.epub")).save(folder.resolve("novel.epub"));
        var document = reader.read(file, Optional.empty(), new ReadListener() {
            @Override
            public void opened(Document beginning) {
                opened.add(beginning);
            }

            @Override
            public void page(int page, int ofPages) {
                if (opened.isEmpty()) {
                    before.add(page);
                }
            }
        }, () -> false);
        assertEquals(1, opened.size());
        var shown = opened.getFirst();
        assertEquals(before.size() + 1, shown.pages().size());
        assertTrue(shown.pages().size() < document.pages().size() && document.text().startsWith(shown.text()));
        assertEquals(document.blocks().subList(0, shown.blocks().size()), shown.blocks());
    }

    @Test
    void oneChildServesSeveralFiles() throws DocumentReadException, IOException {
        var first = read(reader, sample("one.pdf")).title();
        var empty = Files.write(folder.resolve("empty.pdf"), new byte[0]);
        assertRefused(ReadFailure.EMPTY, () -> read(reader, empty));
        assertEquals(first, read(reader, sample("two.pdf")).title());
        assertNotEquals("read by " + ProcessHandle.current().pid(), first);
    }

    @Test
    void asksForThePasswordAndTakesTheRightOne() throws DocumentReadException {
        var file = new PdfSample().page().line(72, 700, 12, "Open.").encrypted("sesam").save(folder.resolve("s.pdf"));
        assertRefused(ReadFailure.PASSWORD_NEEDED, () -> read(reader, file));
        assertRefused(ReadFailure.WRONG_PASSWORD,
                () -> reader.read(file, Optional.of("barley"), ReadListener.SILENT, () -> false));
        assertEquals("Open.",
                reader.read(file, Optional.of("sesam"), ReadListener.SILENT, () -> false).text());
    }

    @Test
    void tenThousandPagesNeedLittleMemory() throws DocumentReadException {
        var page = RawPdf.lines(Collections.nCopies(6, "The pilots of the harbour keep a book of every ship."));
        var file = RawPdf.write(folder.resolve("long.pdf"), Collections.nCopies(10_000, page));
        var document = read(reader, file);
        assertEquals(10_000, document.pages().size());
        assertEquals(6 * 10_000,
                document.text().split("ship\\.").length - 1 + (document.text().endsWith("ship.") ? 1 : 0));
    }

    @Test
    void aPageOfTenMegabytesOfTextIsRead() throws DocumentReadException {
        var line = "The pilots of the harbour keep a book of every ship that calls, and of the tide it came with.";
        var drawn = new StringBuilder();
        for (var i = 0; i < 110_000; i++) {
            drawn.append("BT /F1 4 Tf 1 0 0 1 ").append(20 + i % 70 * 200).append(' ').append(14_300 - 6 * (i / 70))
                    .append(" Tm (").append(line).append(") Tj ET\n");
        }
        var file = new RawPdf(14_400, 14_400).page(drawn.toString(), "").save(folder.resolve("page.pdf"));
        try (var usual = reader(ChildCommand.USUAL_HEAP, Duration.ofSeconds(60))) {
            assertTrue(read(usual, file).text().length() >= 110_000 * line.length());
        }
    }

    @Test
    void spoiledFilesEndInTextOrInATypedErrorThereToo() throws IOException {
        var golden = Path.of("src/test/resources/golden");
        var whole = List.of(sample("whole.pdf"),
                ZipSample.of(golden.resolve("novel.epub")).save(folder.resolve("a.epub")),
                ZipSample.of(golden.resolve("contract.docx")).save(folder.resolve("a.docx")));
        var before = usedHeap();
        for (var seed = 0; seed < 84; seed++) {
            var from = whole.get(seed / 6 % whole.size());
            var file = Files.write(folder.resolve("spoiled" + seed + "-" + from.getFileName()),
                    Damage.of(Files.readAllBytes(from), seed));
            try {
                assertFalse(read(reader, file).text().isEmpty());
            } catch (DocumentReadException e) {
                assertTrue(e.getMessage().contains(file.getFileName().toString()));
            }
        }
        assertTrue(usedHeap() - before < 20 << 20, "this process has kept " + (usedHeap() - before) + " bytes");
    }

    private static long usedHeap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
