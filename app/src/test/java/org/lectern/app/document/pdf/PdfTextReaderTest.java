package org.lectern.app.document.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.app.testing.Refusals.assertRefused;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.PageVerdict;
import org.lectern.app.document.model.PaperPage;
import org.lectern.app.document.model.Section;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.ReadFailure;
import org.lectern.app.document.reader.ReadListener;
import org.lectern.app.testing.PdfSample;

/// What becomes of the text of PDF pages.
class PdfTextReaderTest {
    @TempDir
    private Path folder;

    private Document read(PdfSample sample) throws DocumentReadException {
        return new PdfTextReader().read(sample.save(folder.resolve("sample.pdf")), Optional.empty(),
                ReadListener.SILENT,
                () -> false);
    }

    @Test
    void joinsTheLinesOfAParagraphAndKeepsParagraphsApart() throws DocumentReadException {
        var document = read(new PdfSample().page()
                .lines(72, 700, 11, List.of("The harbour of the old town was built in 1837 by", "order of the council.",
                        "A second pier followed when trade had grown so much", "that the first was crowded every day."))
                .lines(72, 600, 11, List.of("Nothing else is known.")));
        assertEquals("""
                The harbour of the old town was built in 1837 by order of the council.

                A second pier followed when trade had grown so much that the first was crowded every day.

                Nothing else is known.""", document.text());
        assertEquals(PageVerdict.TEXT, document.pages().getFirst().verdict());
    }

    @Test
    void joinsHyphenatedWordsButKeepsCompounds() throws DocumentReadException {
        var document = read(new PdfSample().page().lines(72, 700, 11,
                List.of("The well-known lighthouse keeper wrote long let-", "ters about the sea. He was a well-",
                        "known man, and lived in Aix-", "La-Chapelle for years.")));
        assertEquals(
                "The well-known lighthouse keeper wrote long letters about the sea. He was a well-known man, and lived"
                        + " in Aix-La-Chapelle for years.",
                document.text());
    }

    @Test
    void readsColumnsOneAfterTheOther() throws DocumentReadException {
        var document = read(new PdfSample().page().lines(60, 700, 10, List.of("Left one goes on", "left two goes on"))
                .lines(320, 700, 10, List.of("right one goes on", "right two ends here.")));
        assertEquals("Left one goes on left two goes on right one goes on right two ends here.", document.text());
    }

    @Test
    void readsColumnsThatAreWrittenRowByRow() throws DocumentReadException {
        var left = List.of("The harbour of the old town was built", "in the year 1837 by order of the small",
                "council that met every second week",
                "in the inn beside the northern gate,", "where it had always met before then.");
        var right = List.of("Trade grew so much that a second pier", "was needed soon; it was paid for by the",
                "owners of the three largest ships and",
                "opened without speeches on a day so", "wet that nobody else came to see it.");
        var sample = new PdfSample().page().line(72, 740, 16, "Of Piers");
        for (var row = 0; row < left.size(); row++) {
            sample.line(72, 700 - 13 * row, 10, left.get(row)).line(320, 700 - 13 * row, 10, right.get(row));
        }
        assertEquals("Of Piers\n\n" + String.join(" ", left) + "\n\n" + String.join(" ", right), read(sample).text());
    }

    @Test
    void keepsRowsOfATable() throws DocumentReadException {
        var sample = new PdfSample().page();
        for (var row = 0; row < 6; row++) {
            sample.line(72, 700 - 14 * row, 11, "Land " + row + (row == 0 ? " of the midnight sun" : "")).line(220,
                    700 - 14 * row, 11, "City " + row);
        }
        assertEquals(
                "Land 0 of the midnight sun City 0\nLand 1 City 1\nLand 2 City 2\nLand 3 City 3\nLand 4 City 4\nLand 5 City 5",
                read(sample).text());
    }

    @Test
    void leavesHeadersAndFootersOut() throws DocumentReadException {
        var sample = new PdfSample();
        for (var number = 1; number <= 4; number++) {
            sample.page().line(72, 800, 9, "A Short History of Piers").line(72, 700, 11, "Body of page " + number + ".")
                    .line(290, 40, 9, "- " + number + " -");
        }
        var document = read(sample);
        assertEquals("Body of page 1.\n\nBody of page 2.\n\nBody of page 3.\n\nBody of page 4.", document.text());
        assertEquals("Body of page 3.", document.pages().get(2).span().of(document.text()).strip());
    }

    @Test
    void takesSectionsFromTheOutline() throws DocumentReadException {
        var document = read(new PdfSample().page().line(72, 700, 16, "1 Harbours").section("1 Harbours", 720)
                .line(72, 670, 11, "Ships come and go.").line(72, 600, 16, "2 Tides").section("2 Tides", 620)
                .line(72, 570, 11, "Water rises and falls."));
        assertEquals(List.of(new Section("1 Harbours", 1, document.text().indexOf("1 Harbours")),
                new Section("2 Tides", 1, document.text().indexOf("2 Tides"))), document.sections());
    }

    @Test
    void tellsAPageWithoutTextAsScan() throws DocumentReadException {
        var document = read(new PdfSample().page().line(72, 700, 11, "Words.").page().image().page());
        assertEquals(List.of(PageVerdict.TEXT, PageVerdict.SCAN, PageVerdict.EMPTY),
                document.pages().stream().map(page -> page.verdict()).toList());
    }

    @Test
    void pagesCoverTheTextWithoutGaps() throws DocumentReadException {
        var document = read(new PdfSample().page().line(72, 700, 11, "The first page goes").page().image().page()
                .line(72, 700, 11, "on over the second."));
        var end = 0;
        for (var page : document.pages()) {
            assertEquals(end, page.span().start());
            end = page.span().end();
        }
        assertEquals(document.text().length(), end);
        assertEquals("The first page goes on over the second.", document.text());
    }

    @Test
    void leavesOutWhatIsCroppedAway() throws DocumentReadException {
        var box = new org.apache.pdfbox.pdmodel.common.PDRectangle(50, 400, 500, 400);
        var document = read(
                new PdfSample().page().cropped(box).line(72, 700, 11, "Seen.").line(72, 100, 11, "Hidden."));
        assertEquals("Seen.", document.text());
        assertEquals(400, ((PaperPage) document.pages().getFirst()).height(), 1e-6);
    }

    @Test
    void reportsProgressAndStopsWhenCancelled() {
        var sample = new PdfSample();
        for (var number = 1; number <= 5; number++) {
            sample.page().line(72, 700, 11, "Page.");
        }
        var file = sample.save(folder.resolve("long.pdf"));
        var seen = new ArrayList<Integer>();
        assertRefused(ReadFailure.CANCELLED,
                () -> new PdfTextReader().read(file, Optional.empty(), (page, of) -> seen.add(page),
                        () -> seen.size() == 2));
        assertTrue(seen.equals(List.of(1, 2)));
    }

    @Test
    void tellsTheTextOfTheFirstPageWhileTheRestIsBeingRead() throws DocumentReadException {
        var sample = new PdfSample();
        for (var number = 1; number <= 100; number++) {
            sample.page().line(72, 500, 11, "This is written on sheet " + number + ".");
        }
        var seen = new ArrayList<Integer>();
        var texts = new ArrayList<String>();
        new PdfTextReader().read(sample.save(folder.resolve("long.pdf")), Optional.empty(), new ReadListener() {
            @Override
            public void page(int page, int ofPages) {
                seen.add(page);
            }

            @Override
            public void text(int page, String text) {
                texts.add(text.strip());
                assertTrue(page > 1 || seen.size() < 30, "page 1 came after page " + seen.size());
            }
        }, () -> false);
        assertEquals("This is written on sheet 1.", texts.getFirst());
        assertEquals(100, texts.size());
    }
}
