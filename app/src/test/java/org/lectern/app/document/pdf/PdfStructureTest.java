package org.lectern.app.document.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.document.model.PageRegion;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.ReadListener;
import org.lectern.app.testing.RawPdf;
import org.lectern.inference.api.TextRange;

/// Elements of the structure tree that say what stands there in place of what is drawn.
class PdfStructureTest {
    private final RawPdf pdf = new RawPdf(595, 842);

    @TempDir
    private Path folder;

    private static String marked(int content, String operators) {
        return "/Span << /MCID " + content + " >> BDC " + operators + " EMC\n";
    }

    private String read(String content, String elements, String tree) throws DocumentReadException {
        pdf.page(content, "/StructParents 0").catalog("/MarkInfo << /Marked true >> /StructTreeRoot " + pdf.object(
                "<< /Type /StructTreeRoot /ParentTree " + tree.formatted("[0 [" + elements + "]]") + " >>") + " 0 R");
        return read();
    }

    private String read() throws DocumentReadException {
        return new PdfTextReader().read(pdf.save(folder.resolve("made.pdf")), Optional.empty(), ReadListener.SILENT,
                () -> false).text();
    }

    private String element(String entries) {
        return pdf.object("<< /Type /StructElem /S /Span " + entries + " >>") + " 0 R ";
    }

    @Test
    void anElementSaysWhatItsGlyphsMean() throws DocumentReadException {
        assertEquals("The office of the clerk.", read(
                "BT /F1 12 Tf 72 700 Td " + marked(0, "(The o) Tj") + marked(1, "(XY) Tj")
                        + marked(2, "(ce of the clerk.) Tj")
                        + "ET",
                "null " + element("/ActualText (ffi)") + "null", "<< /Nums %s >>"));
    }

    @Test
    void anElementOverSeveralPiecesSaysItOnce() throws DocumentReadException {
        var formula = element("/ActualText (x squared)");
        assertEquals("It grows as x squared does.", read(
                "BT /F1 12 Tf 72 700 Td " + marked(0, "(It grows as ) Tj") + marked(1, "(q) Tj")
                        + marked(2, "(7) Tj") + marked(3, "( does.) Tj") + "ET",
                "null " + element("/P " + formula) + formula + "null", "<< /Kids [<< /Limits [0 3] /Nums %s >>] >>"));
    }

    @Test
    void aPieceWithWordsOfItsOwnFollowsAnElement() throws DocumentReadException {
        assertEquals("The office-desk.", read(
                "BT /F1 12 Tf 72 700 Td " + marked(0, "(The o) Tj") + marked(1, "(XYce-) Tj")
                        + "/Span << /ActualText (desk) >> BDC (zz) Tj EMC (.) Tj ET",
                "null " + element("/ActualText (ffice-)"), "<< /Nums %s >>"));
    }

    @Test
    void aFormCountsItsContentByItself() throws DocumentReadException {
        var form = pdf.stream("/Type /XObject /Subtype /Form /BBox [0 0 595 842] /StructParents 1 "
                + "/Resources << /Font << /F1 3 0 R >> >>",
                "BT /F1 12 Tf 72 680 Td " + marked(0, "(A note of the town. ) Tj")
                        + marked(1, "(QQ) Tj") + "ET");
        pdf.page("BT /F1 12 Tf 72 700 Td " + marked(0, "(XY) Tj") + "( of the clerk.) Tj ET /N Do",
                "/StructParents 0 /Resources << /Font << /F1 3 0 R >> /XObject << /N " + form + " 0 R >> >>")
                .catalog("/StructTreeRoot << /ParentTree << /Nums [0 [" + element("/ActualText (Office)") + "] 1 [null "
                        + element("/ActualText (Yes.)") + "]] >> >>");
        assertEquals("Office of the clerk. A note of the town. Yes.", read().replaceAll("\\s+", " "));
    }

    @Test
    void anElementOverTwoPagesSaysItOnTheFirst() throws DocumentReadException {
        var formula = element("/ActualText (x squared)");
        for (var page = 0; page < 2; page++) {
            pdf.page("BT /F1 12 Tf 72 700 Td (Page of ) Tj " + marked(0, "(qqq) Tj") + "( and more.) Tj ET",
                    "/StructParents " + page);
        }
        pdf.catalog("/StructTreeRoot << /ParentTree << /Nums [0 [" + formula + "] 1 [" + formula + "]] >> >>");
        assertEquals("Page of x squared and more. Page of and more.", read().replaceAll("\\s+", " "));
    }

    @Test
    void anElementIsSaidWhereItShowsSomething() throws DocumentReadException {
        var formula = element("/ActualText (x squared)");
        pdf.page("/P << /MCID 0 >> BDC 0 0 5 5 re f EMC BT /F1 12 Tf 72 700 Td (The first page.) Tj ET",
                "/StructParents 0")
                .page("BT /F1 12 Tf 72 700 Td (Area: ) Tj " + marked(0, "(x2) Tj") + "( metres.) Tj ET",
                        "/StructParents 1")
                .catalog("/StructTreeRoot << /ParentTree << /Nums [0 [" + formula + "] 1 [" + formula + "]] >> >>");
        assertEquals("The first page. Area: x squared metres.", read().replaceAll("\\s+", " "));
    }

    @Test
    void aFormSaysItsWordsWhereverItIsDrawn() throws DocumentReadException {
        var yes = element("/ActualText (Yes)");
        var form = pdf.stream("/Type /XObject /Subtype /Form /BBox [0 0 99 99] /StructParents 1 "
                + "/Resources << /Font << /F1 3 0 R >> >>",
                "BT /F1 12 Tf " + marked(0, "(4) Tj") + marked(1, "(8) Tj") + "ET");
        pdf.page("BT /F1 12 Tf 72 700 Td (Breakfast) Tj 0 -40 Td (Dinner) Tj ET "
                + "q 1 0 0 1 150 700 cm /N Do Q q 1 0 0 1 150 660 cm /N Do Q",
                "/Resources << /Font << /F1 3 0 R >> /XObject << /N " + form + " 0 R >> >>")
                .catalog("/StructTreeRoot << /ParentTree << /Nums [1 [" + yes + yes + "]] >> >>");
        assertEquals("Breakfast Dinner Yes Yes", read().replaceAll("\\s+", " "));
    }

    @Test
    void anElementAroundOthersThatSaysNothingHidesNothing() throws DocumentReadException {
        assertEquals("The clerk", read("BT /F1 12 Tf 72 700 Td " + marked(0, "(The clerk) Tj") + marked(1, "(-) Tj")
                + "ET", element("/P " + element("/ActualText ()")) + element("/ActualText ()"), "<< /Nums %s >>"));
    }

    @Test
    void aTreeThatLoopsSaysNothing() throws DocumentReadException {
        var loop = pdf.object("<< /Limits [0 9] /Kids [%d 0 R %d 0 R] >>".formatted(6, 6));
        assertEquals("Legible.", read("BT /F1 12 Tf 72 700 Td " + marked(0, "(Legible.) Tj") + "ET", "null",
                "<< /Kids [" + loop + " 0 R] /Not %s >>"));
    }

    @Test
    void itsPlaceIsThatOfTheGlyphs() throws DocumentReadException {
        pdf.page("BT /F1 12 Tf 72 700 Td " + marked(0, "(The o) Tj") + marked(1, "(XY) Tj") + "ET", "/StructParents 0")
                .catalog("/StructTreeRoot << /ParentTree << /Nums [0 [null " + element("/ActualText (ffi)")
                        + "]] >> >>");
        var document = new PdfTextReader().read(pdf.save(folder.resolve("made.pdf")), Optional.empty(),
                ReadListener.SILENT, () -> false);
        var regions = document.regions().of(new TextRange(5, 8));
        assertEquals(72 + 12 * 2.29, ((PageRegion) regions.getFirst()).x(), 4);
    }
}
