package org.lectern.app.document.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.PageRegion;
import org.lectern.app.document.model.TextBlock;
import org.lectern.inference.api.TextRange;
import org.lectern.app.document.pdf.font.Characters;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.ReadListener;
import org.lectern.app.testing.RawPdf;

/// Formulas, accents and narrow tables as TeX and others draw them.
class PdfDetailTest {
    private static final String NAMES = "/Encoding << /Type /Encoding /Differences [97 /negationslash /mapsto /dieresis"
            + " /bardbl /angbracketleft /angbracketright /summationdisplay /braceleftmid /bracelefttp /bracehtipupleft"
            + " /prime /dotlessi /acute /vextendsingle] >>";

    private final RawPdf pdf = new RawPdf(595, 842).font("F2", "/Subtype /Type1 /BaseFont /Helvetica " + NAMES)
            .font("F3", "/Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding")
            .font("F4", "/Subtype /Type1 /BaseFont /Symbol");

    @TempDir
    private Path folder;

    private Document read(String page) throws DocumentReadException {
        pdf.page(page, "");
        return new PdfTextReader().read(pdf.save(folder.resolve("made.pdf")), Optional.empty(), ReadListener.SILENT,
                () -> false);
    }

    private static String at(double x, double y, String font, double size, String text) {
        return "BT /" + font + " " + size + " Tf " + x + " " + y + " Td (" + text + ") Tj ET\n";
    }

    private static String lines(int x, int y, String... lines) {
        var drawn = new StringBuilder();
        for (var line : lines) {
            drawn.append(at(x, y, "F1", 10, line));
            y -= 12;
        }
        return drawn.toString();
    }

    private static List<List<String>> rows(Document document) {
        return document.blocks().stream().filter(TextBlock.TableRow.class::isInstance)
                .map(TextBlock.TableRow.class::cast)
                .map(row -> row.cells().stream().map(cell -> cell.of(document.text())).toList()).toList();
    }

    @Test
    void accentsThatAreDrawnAsGlyphsStandOnTheirLetters() throws DocumentReadException {
        assertEquals("Universität naïf café", read(at(72, 700, "F1", 10, "Universit") + at(112, 700, "F2", 10, "c")
                + at(110.9, 700, "F1", 10, "at na") + at(133.1, 700, "F2", 10, "l") + at(132.9, 700, "F2", 10, "c")
                + at(135.9, 700, "F1", 10, "f cafe") + at(155.9, 700, "F2", 10, "m")).text());
    }

    @Test
    void signsHaveTheMeaningThatTexNamesThemBy() throws DocumentReadException {
        assertEquals("x≠y,x↦y,‖x‖⟨a⟩′", read(at(72, 700, "F1", 10, "x ") + at(80, 700, "F2", 10, "a")
                + at(79.8, 700, "F1", 10, "= y, x ") + at(110, 700, "F2", 10, "b") + at(110, 700, "F4", 10, "\\256")
                + at(122, 700, "F1", 10, " y, ") + at(135, 700, "F2", 10, "d") + at(140, 700, "F1", 10, "x")
                + at(145, 700, "F2", 10, "d") + at(154, 700, "F2", 10, "e") + at(159, 700, "F1", 10, "a")
                + at(164.6, 700, "F2", 10, "f") + at(173, 700, "F2", 10, "k")).text().replace(" ", ""));
    }

    @Test
    void aSumAndItsLimitsAreOneParagraph() throws DocumentReadException {
        assertEquals("We write s = n ∑ k=1 k for it.", read(lines(72, 700, "We write s =") + at(132, 708, "F1", 7, "n")
                + at(130, 700, "F2", 10, "g") + at(129, 691, "F1", 7, "k=1") + at(142, 700, "F1", 10, "k for it."))
                .text());
    }

    @Test
    void aBracketThatIsBuiltFromPiecesIsOne() throws DocumentReadException {
        assertEquals("f = { 0", read(at(72, 700, "F1", 10, "f =") + at(90, 705, "F2", 10, "i")
                + at(90, 700, "F2", 10, "h") + at(98, 700, "F1", 10, "0")).text());
    }

    @Test
    void rowsWhoseCellsStandCloseKeepThem() throws DocumentReadException {
        var drawn = new StringBuilder();
        var words = List.of("cf.", "compare", "viz.", "namely", "loc. cit.", "in the same place", "ibid.", "there");
        for (var row = 0; row < 4; row++) {
            drawn.append(at(72, 700 - 12 * row, "F1", 10, words.get(2 * row)))
                    .append(at(118, 700 - 12 * row, "F1", 10, words.get(2 * row + 1)));
        }
        var document = read(drawn.toString());
        assertEquals("cf. compare\nviz. namely\nloc. cit. in the same place\nibid. there", document.text());
        assertEquals(List.of("loc. cit.", "in the same place"), rows(document).get(2));
    }

    @Test
    void entriesOfAnIndexAndVersesKeepTheirLines() throws DocumentReadException {
        assertEquals("anchors, 3\nbays, 5\ndocks, 9\nebb, 11\nfairways of the northern bay, 7", read(
                lines(72, 700, "anchors, 3", "bays, 5", "docks, 9", "ebb, 11", "fairways of the northern bay, 7"))
                .text());
    }

    @Test
    void entriesOfAnIndexKeepTheirLinesWhereTheyFillItsColumn() throws DocumentReadException {
        assertEquals(
                "anchors, 3-5\nberths for fishing boats, 8\nbuoys of the western bay, 9\nebb and flood\nin spring, 11\n"
                        + "fairways between islands, 7",
                read(
                        lines(72, 700, "anchors, 3-5", "berths for fishing boats, 8",
                                "buoys of the western bay, 9", "ebb and flood", "in spring, 11",
                                "fairways between islands, 7"))
                        .text());
    }

    @Test
    void signsOfAFontsOwnFarBeyondTheOthersAreLeftOut() {
        assertEquals("", Characters.readable("\uDB80\uDFD9"));
        assertEquals("\uE001", Characters.readable("\uE001"));
    }

    @Test
    void raggedLinesAreOneParagraph() throws DocumentReadException {
        assertEquals("The harbour of the old town was built by people who had come over the sea in the long summer,"
                + " and nobody remembers their names any more but the pilots.",
                read(lines(72, 700, "The harbour of the old town was built by", "people who had come over the sea in",
                        "the long summer, and nobody remembers", "their names any more but the pilots.")).text());
    }

    @Test
    void aNoteInTheMarginIsNoPartOfTheLineBesideIt() throws DocumentReadException {
        assertEquals("The council met in the inn\n\nReview", read(
                at(200, 700, "F1", 10, "The council met in the inn") + at(40, 695, "F1", 10, "Review")).text());
    }

    private int appearance(String words) {
        return pdf.stream("/Type /XObject /Subtype /Form /BBox [0 0 150 20] /Resources << /Font << /H << /Type /Font"
                + " /Subtype /Type1 /BaseFont /Helvetica >> >> >>", at(2, 5, "H", 10, words));
    }

    private String annotation(String entries, int left, int bottom, String words) {
        return "<< /Type /Annot " + entries + " /Rect [" + left + " " + bottom + " " + (left + 150) + " "
                + (bottom + 20) + "] /AP << /N " + appearance(words) + " 0 R >> >> ";
    }

    @Test
    void whatIsFilledIntoAFormStandsBehindWhatItAnswers() throws DocumentReadException {
        var annotations = annotation("/Subtype /Widget /FT /Tx", 150, 695, "Ada Lovelace")
                + annotation("/Subtype /FreeText", 72, 620, "Seen by me")
                + annotation("/Subtype /Widget /FT /Tx /F 2", 72, 500, "hidden")
                + annotation("/Subtype /Widget /Parent << /FT /Btn /Ff 65536 >>", 72, 395, "Thank you.");
        pdf.page(lines(72, 700, "Full name:") + at(310, 700, "F1", 10, "\\(in ink\\)") + lines(72, 650, "Remarks")
                + lines(72, 400, "Thank you."), "/Annots [" + annotations + "]");
        var document = new PdfTextReader().read(pdf.save(folder.resolve("form.pdf")), Optional.empty(),
                ReadListener.SILENT, () -> false);
        assertEquals("Full name: Ada Lovelace (in ink)\n\nRemarks\n\nSeen by me\n\nThank you.", document.text());
        var name = document.text().indexOf("Ada");
        var box = (PageRegion) document.regions().of(new TextRange(name, name + 3)).getFirst();
        assertEquals(152, box.x(), 1);
    }
}
