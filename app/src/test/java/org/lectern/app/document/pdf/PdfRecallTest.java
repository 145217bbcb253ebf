package org.lectern.app.document.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.ReadListener;
import org.lectern.app.testing.RawPdf;
import org.lectern.app.testing.ScriptDocuments;
import org.lectern.app.ui.fixture.TestBook;

/// No word of a page is lost or doubled: each page has those that PDFBox's own stripper finds there, in whatever order.
class PdfRecallTest {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+");

    @TempDir
    private Path folder;

    private static Map<String, Long> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }

    /// @param dropped words that stand on every page and are no part of the running text
    private static void assertSameWords(Path file, String dropped) throws IOException, DocumentReadException {
        var document = new PdfTextReader().read(file, Optional.empty(), ReadListener.SILENT, () -> false);
        try (var pdf = Loader.loadPDF(file.toFile())) {
            assertEquals(pdf.getNumberOfPages(), document.pages().size());
            var stripper = new PDFTextStripper();
            for (var page : document.pages()) {
                stripper.setStartPage(page.number());
                stripper.setEndPage(page.number());
                var expected = words(stripper.getText(pdf).replace(dropped, ""));
                assertTrue(expected.size() > 3, "page " + page.number() + " has words");
                assertEquals(expected, words(page.span().of(document.text())), "page " + page.number());
            }
        }
    }

    /// Lines of a column, without words parted at line ends.
    private static String column(int x, int top, String name, int lines) {
        var drawn = new StringBuilder("BT /F1 9 Tf 12 TL " + x + " " + top + " Td\n");
        for (var line = 1; line <= lines; line++) {
            drawn.append("(The ").append(name).append(" column, line ").append(line)
                    .append(", goes on like this) Tj T*\n");
        }
        return drawn.append("ET\n").toString();
    }

    @Test
    void inColumnsTablesNotesAndMargins() throws IOException, DocumentReadException {
        var pages = new ArrayList<String>();
        pages.add(column(60, 700, "left", 30) + column(310, 700, "right", 30));
        pages.add(column(40, 700, "first", 20) + column(220, 700, "second", 12) + column(400, 640, "third", 20));
        pages.add(column(60, 700, "upper", 5) + cells(600) + column(60, 400, "lower", 5));
        pages.add(column(60, 700, "body", 20) + note(60, 90) + note(420, 560));
        pages.add("BT /F1 20 Tf 60 760 Td (Large words above two columns) Tj ET\n" + column(60, 700, "left", 9)
                + column(310, 700, "right", 25));
        assertSameWords(RawPdf.write(folder.resolve("layout.pdf"), pages), "none");
    }

    /// A column that is drawn line by line together with its neighbour.
    @Test
    void inColumnsThatAreDrawnRowByRow() throws IOException, DocumentReadException {
        var drawn = new StringBuilder();
        for (var row = 0; row < 30; row++) {
            for (var x : List.of(60, 310)) {
                drawn.append("BT /F1 9 Tf ").append(x).append(' ').append(700 - 12 * row).append(" Td (Row ")
                        .append(row)
                        .append(" of the column that begins at ").append(x).append(") Tj ET\n");
            }
        }
        assertSameWords(RawPdf.write(folder.resolve("rows.pdf"), List.of(drawn.toString())), "none");
    }

    @Test
    void inABookWithChapters() throws IOException, DocumentReadException {
        assertSameWords(TestBook.writeChapters(folder.resolve("book.pdf"), 6, 3), "none");
    }

    @Test
    void besideRunningHeads() throws IOException, DocumentReadException {
        var pages = new ArrayList<String>();
        for (var page = 0; page < 5; page++) {
            pages.add("BT /F1 8 Tf 60 810 Td (Journal of Tides) Tj ET\n" + column(60, 720, "page" + page, 25));
        }
        assertSameWords(RawPdf.write(folder.resolve("heads.pdf"), pages), "Journal of Tides");
    }

    @Test
    void inJapaneseLines() throws IOException, DocumentReadException {
        var file = ScriptDocuments.japanesePdf(folder, false);
        var document = new PdfTextReader().read(file, Optional.empty(), ReadListener.SILENT, () -> false);
        try (var pdf = Loader.loadPDF(file.toFile())) {
            assertEquals(words(new PDFTextStripper().getText(pdf)), words(document.text()));
        }
    }

    private static String cells(int top) {
        var drawn = new StringBuilder();
        for (var cell = 0; cell < 24; cell++) {
            drawn.append("BT /F1 9 Tf ").append(60 + cell % 4 * 110).append(' ').append(top - cell / 4 * 14)
                    .append(" Td (cell ").append(cell).append(") Tj ET\n");
        }
        return drawn.toString();
    }

    private static String note(int x, int y) {
        return "BT /F1 6 Tf " + x + " " + y + " Td (1 A small note in the margin) Tj ET\n";
    }
}
