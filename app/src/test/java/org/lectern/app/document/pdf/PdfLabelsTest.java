package org.lectern.app.document.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.PageName;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.ReadListener;
import org.lectern.app.testing.RawPdf;

/// What is printed on pages as their numbers, and which page is meant by it.
class PdfLabelsTest {
    private static final int PAGES = 6;

    @TempDir
    private Path folder;

    private static Document read(Path file) throws DocumentReadException {
        return new PdfTextReader().read(file, Optional.empty(), ReadListener.SILENT, () -> false);
    }

    private RawPdf pages() {
        var pdf = new RawPdf(595, 842);
        for (var page = 1; page <= PAGES; page++) {
            pdf.page(RawPdf.lines(List.of("Words of sheet " + page + ".")), "");
        }
        return pdf;
    }

    private Document labelled(String tree) throws DocumentReadException {
        return read(pages().catalog("/PageLabels << " + tree + " >>").save(folder.resolve("labels.pdf")));
    }

    private static String names(Document document) {
        return document.pages().stream().map(page -> document.nameOf(page.number()))
                .map(name -> name.isPrinted() ? name.label() : "-").collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "/Nums [0 << /S /r >> 2 << /S /D /St 127 >>] | i ii 127 128 129 130",
            "/Nums [0 << /S /D >>] | - - - - - -", // as counted
            "/Nums [0 << /S /D >> 3 << /S /D >>] | 1 2 3 1 2 3", // each chapter from 1
            "/Nums [0 << /S /D /P (A-) >> 3 << /S /D /P (B-) /St 7 >>] | A-1 A-2 A-3 B-7 B-8 B-9",
            "/Nums [2 << /S /D >>] | 1 2 1 2 3 4", // the first pages have none, and are counted
            "/Nums [2 << /S /R /St 9 >>] | - - IX X XI XII",
            "/Nums [0 << /P (Cover) >> 1 << /S /a /St 26 >> 3 << /S /A >>] | Cover z aa A B C",
            "/Nums [0 << >> 4 << /S /D /St 2 >>] | - 2 3 - 2 3", // numbers that other pages bear
            "/Nums [0 << /P <FEFF4ED8002D> /S /D >>] | 付-1 付-2 付-3 付-4 付-5 付-6",
            "/Nums [0 << /S /r /St 2147483647 >> 1 << /S /A /St 2147483647 >>] | 2147483647 2147483647 2147483648 2147483649 2147483650 2147483651",
            "/Nums [0 << /S /D /St -4 >>] | - - - - - -",
            "/Nums [0 (nonsense) 7] | - - - - - -", "/Nums 3 | - - - - - -", "/Kids [9999 0 R] | - - - - - -",
            "/Nums [3 << /S /D /St 41 >> 0 << /S /r >>] | i ii iii 41 42 43", // in no order
            "/Nums [-2 << /S /D /St 8 >> 5000 << /S /r >>] | 10 11 12 13 14 15"})
    void areAsTheFileSays(String tree, String names) throws DocumentReadException {
        assertEquals(names, names(labelled(tree)));
    }

    @Test
    void areNoneWithoutAny() throws DocumentReadException {
        var document = read(pages().save(folder.resolve("none.pdf")));
        assertEquals("- - - - - -", names(document));
        assertEquals(PageName.of(3), document.nameAt(document.pages().get(2).span().start()));
    }

    @Test
    void aTreeThatBitesItsTailEnds() throws DocumentReadException {
        var pdf = pages();
        var last = pdf.object("<< /Nums [2 << /S /D >>] >>");
        var node = last + 1;
        pdf.object("<< /Kids [" + node + " 0 R " + last + " 0 R " + node + " 0 R] /Nums [0 << /S /r >>] >>");
        var file = pdf.catalog("/PageLabels " + node + " 0 R").save(folder.resolve("loop.pdf"));
        assertEquals("i ii 1 2 3 4", assertTimeoutPreemptively(Duration.ofSeconds(20), () -> names(read(file))));
    }

    @Test
    void areThoseOfTheJournal() throws DocumentReadException {
        var document = read(Path.of("src/test/resources/golden/pdf/labels.pdf"));
        assertEquals("i ii 127 128", names(document));
        var place = document.text().indexOf("Elsa Holm");
        assertEquals(new PageName(3, "127", 4), document.nameAt(place));
        var told = new ArrayList<String>();
        new PdfTextReader().read(document.file(), Optional.empty(), new ReadListener() {
            @Override
            public void opened(Document pages) {
                told.add(names(pages));
            }

            @Override
            public void page(int page, int ofPages) {}
        }, () -> false);
        assertEquals("i ii 127 128", told.getFirst(), "known before anything is read");
    }

    @ParameterizedTest
    @CsvSource({"i, 0, 1", "II, 0, 2", "ＩＩ, 0, 2", "1, 0, 3", "1, 3, 5", "1, 5, 3", "2, 0, 4", "#2, 0, 2", "#1, 4, 1",
            "5, 0, 5", "' ii ', 0, 2", "A, 0, 0", "7, 0, 0", "#9, 0, 0", "'', 0, 0", "#, 0, 0", "0, 0, 0", "i, 1, 1"})
    void theLabelWinsOverTheNumber(String typed, int after, int page) throws DocumentReadException {
        var document = labelled("/Nums [0 << /S /r >> 2 << /S /D >> 4 << /S /D >>]");
        assertEquals(page, document.pageCalled(typed, after).map(mark -> mark.page()).orElse(0));
    }

    @Test
    void lettersDecideWhereBothCasesAreThere() throws DocumentReadException {
        var document = labelled("/Nums [0 << /S /A >> 2 << /S /a >>]");
        assertEquals(3, document.pageCalled("a", 0).orElseThrow().page());
        assertEquals(1, document.pageCalled("A", 0).orElseThrow().page());
    }
}
