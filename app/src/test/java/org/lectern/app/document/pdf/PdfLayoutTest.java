package org.lectern.app.document.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.PageRegion;
import org.lectern.app.document.model.PageVerdict;
import org.lectern.app.document.model.Section;
import org.lectern.app.document.model.TextBlock;
import org.lectern.inference.api.TextRange;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.ReadListener;
import org.lectern.app.testing.RawPdf;

/// What pages look like, and what becomes of it: titles, notes, tables, and scripts of other directions.
class PdfLayoutTest {
    private final RawPdf pdf = new RawPdf(595, 842)
            .font("F2", "/Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding");

    @TempDir
    private Path folder;

    private Document read() throws DocumentReadException {
        return new PdfTextReader().read(pdf.save(folder.resolve("made.pdf")), Optional.empty(), ReadListener.SILENT,
                () -> false);
    }

    private static String text(String font, double size, int x, int y, String text) {
        return "BT /" + font + " " + size + " Tf " + x + " " + y + " Td (" + text + ") Tj ET\n";
    }

    private static String body(int y, String... lines) {
        var drawn = new StringBuilder();
        for (var line : lines) {
            drawn.append(text("F1", 10, 72, y, line));
            y -= 13;
        }
        return drawn.toString();
    }

    private PageRegion region(Document document, String words) {
        var start = document.text().indexOf(words);
        var regions = document.regions().of(new TextRange(start, start + words.length()));
        assertEquals(1, regions.size(), words);
        return (PageRegion) regions.getFirst();
    }

    @Test
    void largeNumberedLinesAtTheTopAreTitlesAndNoRunningHeads() throws DocumentReadException {
        for (var chapter = 1; chapter <= 5; chapter++) {
            pdf.page(text("F1", 8, 72, 810, "Notes from the coast, page " + chapter)
                    + text("F2", 16, 72, 770, "Chapter " + chapter)
                    + body(735, "The harbour of town number " + chapter + " was built of oak, and its",
                            "people sold salt to all who came by sea.")
                    + text("F1", 10, 300, 30, String.valueOf(chapter)), "");
        }
        var document = read();
        for (var chapter = 1; chapter <= 5; chapter++) {
            var page = document.pages().get(chapter - 1).span().of(document.text());
            assertTrue(page.startsWith("Chapter " + chapter + "\n\nThe harbour of town"), page);
            assertTrue(page.strip().endsWith("by sea."), page);
        }
        assertEquals(5, document.sections().size());
    }

    private List<String> titlesAfter(String below, String next) throws DocumentReadException {
        return readAfter(text("F1", 20, 72, 780, "Of Harbours") + text("F1", 14, 72, 755, below) + body(735, next)
                + text("F2", 14, 72, 700, "Piers") + body(675, "A pier is built of oak, and of the patience of those",
                        "who drive the piles into the mud at low tide.")
                + text("F2", 14, 72, 620, "Lights") + body(595, "A light is seen from far away by all who come home",
                        "late, and by those who stay awake."))
                .sections().stream().map(Section::title).toList();
    }

    @Test
    void theNameBelowTheTitleIsNoSection() throws DocumentReadException {
        assertEquals(List.of("Piers", "Lights"), titlesAfter("Ada Ness", "Port of Malmo, 3 May 1911"));
    }

    @Test
    void theFirstSectionBelowTheTitleIsOne() throws DocumentReadException {
        assertEquals(List.of("Summary", "Piers", "Lights"), titlesAfter("Summary", "All of it is told below."));
    }

    @Test
    void largerAndBolderLinesAreTitlesWhereThereIsNoOutline() throws DocumentReadException {
        var document = readAfter(text("F1", 20, 72, 760, "Of Harbours") + text("F2", 14, 72, 720, "1 Piers")
                + body(700, "The first pier was built in 1837 by order of the", "council, which met in the inn.")
                + text("F2", 10, 72, 660, "1.1 Stone piers")
                + body(640, "They last longer than those of wood, as all know.")
                + text("F2", 14, 72, 600, "2 Lights") + body(580, "A lamp was lit on every evening of the year."));
        assertEquals("Of Harbours", document.title());
        assertEquals(List.of(new Section("1 Piers", 1, document.text().indexOf("1 Piers")),
                new Section("1.1 Stone piers", 2, document.text().indexOf("1.1")),
                new Section("2 Lights", 1, document.text().indexOf("2 Lights"))), document.sections());
        assertTrue(document.blocks().contains(
                new TextBlock.Heading(
                        new TextRange(document.text().indexOf("1 Piers"), document.text().indexOf("\n\nThe first")),
                        1)));
    }

    private Document readAfter(String page) throws DocumentReadException {
        pdf.page(page, "");
        return read();
    }

    @Test
    void footnotesStandByThemselves() throws DocumentReadException {
        var document = readAfter(body(700, "It is told in the books of the town that the old",
                "pier was built in 1837 and repaired twice after", "the storms of 1850.")
                + text("F1", 6, 158, 678, "1") + text("F1", 5, 72, 98, "2")
                + text("F1", 8, 76, 95, "The council wrote so itself.")
                + text("F1", 5, 72, 109, "1") + text("F1", 8, 76, 106, "The first of them took the roof of the inn."));
        assertEquals(
                """
                        It is told in the books of the town that the old pier was built in 1837 and repaired twice after the storms of 1850.¹

                        ¹ The first of them took the roof of the inn.

                        ² The council wrote so itself.""",
                document.text());
        assertEquals(2, document.blocks().stream().filter(TextBlock.Footnote.class::isInstance).count());
    }

    @Test
    void rowsOfTablesHaveCellsWithPlacesOfTheirOwn() throws DocumentReadException {
        var drawn = new StringBuilder(body(700, "Ships that called in the years after the war:"));
        for (var row = 0; row < 4; row++) {
            drawn.append(text("F1", 10, 72, 660 - row * 15, "Ship " + row))
                    .append(text("F1", 10, 200, 660 - row * 15, "Port " + row))
                    .append(text("F1", 10, 330, 660 - row * 15, "18" + row + "0"));
        }
        var document = readAfter(drawn.toString());
        assertTrue(document.text()
                .endsWith("Ship 0 Port 0 1800\nShip 1 Port 1 1810\nShip 2 Port 2 1820\nShip 3 Port 3 1830"));
        var rows = document.blocks().stream().filter(TextBlock.TableRow.class::isInstance)
                .map(TextBlock.TableRow.class::cast).toList();
        assertEquals(4, rows.size());
        assertEquals(List.of("Ship 2", "Port 2", "1820"),
                rows.get(2).cells().stream().map(cell -> cell.of(document.text())).toList());
        assertEquals(200, region(document, "Port 2").x(), 1);
        assertEquals(3, document.regions().of(rows.get(2).span()).size());
    }

    @Test
    void headsWithTheNumbersOfTheirPagesAreLeftOut() throws DocumentReadException {
        var titles = List.of("Piers", "Lights", "Storms", "Ships", "Pilots");
        for (var number = 0; number < titles.size(); number++) {
            pdf.page(text("F1", 9, 72, 800, titles.get(number)) + text("F1", 9, 500, 800, String.valueOf(number + 11))
                    + body(700, "Much was written of " + titles.get(number) + " in this town,",
                            "and little of it is true."),
                    "");
        }
        var document = read();
        assertFalse(document.text().contains("13"), document.text());
        assertTrue(document.text()
                .startsWith("Much was written of Piers in this town, and little of it is true.\n\nMuch"));
    }

    @Test
    void rowsOfContentsStayApart() throws DocumentReadException {
        assertEquals("1 Piers 2\n1.1 Stone piers 3\n2 Lights 15", readAfter(text("F2", 10, 72, 700, "1 Piers")
                + text("F2", 10, 500, 700, "2")
                + text("F1", 10, 90, 685, "1.1 Stone piers . . . . . . . . . . . . . . .")
                + text("F1", 10, 500, 685, "3") + text("F1", 10, 72, 670, "2 Lights") + text("F1", 10, 500, 670, "15"))
                .text());
    }

    @Test
    void hyphensOfCompoundsStay() throws DocumentReadException {
        assertEquals(
                "A self-regulated town is self-explanatory, and let us learn of inter-\nest".replace("inter-\nest",
                        "interest") + ".",
                readAfter(
                        body(700, "A self-regulated town is self-", "explanatory, and let us learn of inter-", "est."))
                        .text());
    }

    private String hyphens(String... lines) throws DocumentReadException {
        return readAfter(body(700, lines)).text();
    }

    @Test
    void hyphensOfCompoundsThatEverybodyKnowsStay() throws DocumentReadException {
        assertEquals("They wrote of the long-term prospects of the highest harbour, of twenty-three ships and of well-"
                + "built piers, of selfish men, and of everything that was there.",
                hyphens("They wrote of the long-", "term prospects of the high-", "est harbour, of twenty-",
                        "three ships and of well-", "built piers, of self-", "ish men, and of every-",
                        "thing that was there."));
    }

    @Test
    void hyphensOfCompoundsThatTheDocumentHasStay() throws DocumentReadException {
        assertEquals("The tide-gauge of the in-house kind is one. Read the tide-gauge with interest, all of it, and a "
                + "state-of-the-art one too, or a tide-table.",
                hyphens("The tide-gauge of the in-house kind is one. Read the tide-", "gauge with in-",
                        "terest, all of it, and a state-of-the-", "art one too, or a tide-", "table."));
    }

    @Test
    void hyphensOfNumbersAndAddressesStay() throws DocumentReadException {
        assertEquals("In the years 1939-1945 the COVID-19 of the 20-year-old, call 555-1234 or see "
                + "http://tide.example/high-water/list of the e-mail@tide.example and A–Z, from 1850–1870, he/she.",
                hyphens("In the years 1939-", "1945 the COVID-", "19 of the 20-", "year-old, call 555-",
                        "1234 or see http://tide.example/high-", "water/list of the e-", "mail@tide.example and A–Z, "
                                .replace("–", "\\226") + "from 1850\\226",
                        "1870, he/", "she."));
    }

    @Test
    void hyphensOfWordsThatStandForTwoStay() throws DocumentReadException {
        assertEquals("A short one and a long one were short- and long-lived ships, with masts of 10- to 20-metre "
                + "oaks, and a thousand more of the kind.",
                hyphens("A short one and a long one were short-", "and long-lived ships, with masts of 10-",
                        "to 20-metre oaks, and a thous-", "and more of the kind."));
    }

    @Test
    void wordsInCapitalsAreCutAsOthers() throws DocumentReadException {
        assertEquals("REPORT ON THE INTERNATIONAL HARBOURS OF THE NORTH",
                hyphens("REPORT ON THE INTER-", "NATIONAL HARBOURS OF THE NORTH"));
    }

    @Test
    void hebrewIsReadFromRightToLeft() throws DocumentReadException {
        pdf.fontMeaning("F5", "שלוםעירהנמל");
        // drawn as it stands: the last letter of the line is the leftmost
        var document = readAfter(text("F5", 12, 300, 700, "gfe \\(1837\\) dcba"));
        assertEquals("שלום (1837) עיר", document.text());
        assertTrue(region(document, "שלום").x() > region(document, "עיר").x());
    }

    @Test
    void lettersDrawnOneByOneLeftwardsAreALine() throws DocumentReadException {
        pdf.fontMeaning("F5", "שלוםעירהנמל");
        var drawn = new StringBuilder();
        var x = 400.0;
        for (var letter : "abcd efg".split("")) {
            x -= letter.equals(" ") ? 5 : 7.2;
            drawn.append(letter.equals(" ") ? "" : "BT /F5 12 Tf " + x + " 700 Td (" + letter + ") Tj ET\n");
        }
        assertEquals("שלום עיר", readAfter(drawn.toString()).text());
    }

    @Test
    void japaneseIsReadDownwardsAndLeftwards() throws DocumentReadException {
        var described = pdf.object("<< /Type /Font /Subtype /CIDFontType0 /BaseFont /HeiseiMin-W3 /CIDSystemInfo"
                + " << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> /DW 1000 >>");
        pdf.font("F6", "/Subtype /Type0 /BaseFont /HeiseiMin-W3 /Encoding /UniJIS-UCS2-V /DescendantFonts ["
                + described + " 0 R]");
        var document = readAfter("BT /F6 14 Tf 500 760 Td <" + hex("吾輩は猫である。名前はま") + "> Tj ET\n"
                + "BT /F6 14 Tf 476 760 Td <" + hex("だ無い。どこで生れたか頓") + "> Tj ET\n"
                + "BT /F6 14 Tf 452 760 Td <" + hex("と見当がつかぬ。") + "> Tj ET\n");
        assertEquals("吾輩は猫である。名前はまだ無い。どこで生れたか頓と見当がつかぬ。", document.text());
        var cat = region(document, "猫");
        assertEquals(500, cat.x() + cat.width() / 2, 4);
        assertEquals(842 - 760 + 3.5 * 14, cat.y() + cat.height() / 2, 6);
    }

    private static String hex(String text) {
        var hex = new StringBuilder();
        text.chars().forEach(unit -> hex.append("%04X".formatted(unit)));
        return hex.toString();
    }

    private String japanese(String... operators) throws DocumentReadException {
        var described = pdf.object("<< /Type /Font /Subtype /CIDFontType0 /BaseFont /HeiseiMin-W3 /CIDSystemInfo"
                + " << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> /DW 1000 >>");
        pdf.font("F6", "/Subtype /Type0 /BaseFont /HeiseiMin-W3 /Encoding /UniJIS-UCS2-H /DescendantFonts ["
                + described + " 0 R]");
        return readAfter(String.join("", operators)).text();
    }

    private static String sign(double x, double y, String sign) {
        return "BT /F6 14 Tf " + x + " " + y + " Td <" + hex(sign) + "> Tj ET\n";
    }

    private static final List<String> COLUMNS = List.of("吾輩は猫である。名前はま", "だ無い。どこで生れたか頓", "と見当がつかぬ。");

    @Test
    void signsBelowEachOtherAreReadDownwards() throws DocumentReadException {
        var drawn = new StringBuilder();
        for (var column = 0; column < COLUMNS.size(); column++) {
            for (var row = 0; row < COLUMNS.get(column).length(); row++) {
                drawn.append(sign(500 - 24 * column, 760 - 14.5 * row, COLUMNS.get(column).substring(row, row + 1)));
            }
        }
        assertEquals(String.join("", COLUMNS), japanese(drawn.toString()));
    }

    @Test
    void signsBelowEachOtherAreReadDownwardsWhateverTheOrderOfDrawing() throws DocumentReadException {
        var drawn = new StringBuilder();
        for (var row = 0; row < 12; row++) {
            for (var column = COLUMNS.size() - 1; column >= 0; column--) {
                var words = COLUMNS.get(column);
                drawn.append(row < words.length()
                        ? sign(500 - 24 * column, 760 - 14.5 * row, words.substring(row, row + 1))
                        : "");
            }
        }
        assertEquals(String.join("", COLUMNS), japanese(drawn.toString()));
    }

    @Test
    void signsInTheRowsOfATableAreNoLine() throws DocumentReadException {
        var drawn = new StringBuilder();
        for (var row = 0; row < 5; row++) {
            drawn.append(sign(100, 700 - 24 * row, "東西南北中".substring(row, row + 1)));
        }
        assertFalse(japanese(drawn.toString()).contains("東西"));
    }

    @Test
    void glyphsWithoutAMeaningAreGarbled() throws DocumentReadException {
        var square = pdf.stream("", "500 0 0 0 500 500 d1 0 0 500 500 re f");
        pdf.font("F7", "/Subtype /Type3 /FontBBox [0 0 500 500] /FontMatrix [0.001 0 0 0.001 0 0] /CharProcs << /g1 "
                + square + " 0 R /g2 " + square + " 0 R >> /Encoding << /Type /Encoding /Differences [97 /g1 /g2] >>"
                + " /FirstChar 97 /LastChar 98 /Widths [500 500] /Resources << >>");
        pdf.page(text("F1", 10, 72, 700, "Legible."), "");
        var document = readAfter(text("F7", 10, 72, 700, "abba baab abab"));
        assertEquals(List.of(PageVerdict.TEXT, PageVerdict.GARBLED),
                document.pages().stream().map(page -> page.verdict()).toList());
        assertEquals("Legible.", document.text());
    }

    @Test
    void narrowLettersBesideTheirLikeAreReadOnceUnderAShadowToo() throws DocumentReadException {
        assertEquals("Still filling", readAfter(
                text("F1", 20, 72, 700, "Still filling") + text("F1", 20, 73, 700, "Still filling")).text());
    }

    @Test
    void whatIsWrittenTwiceForAShadowIsReadOnce() throws DocumentReadException {
        assertEquals("Shadow", readAfter(text("F1", 20, 72, 700, "Shadow") + text("F1", 20, 73, 699, "Shadow")).text());
    }
}
