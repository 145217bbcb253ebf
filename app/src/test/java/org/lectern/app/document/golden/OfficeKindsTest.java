package org.lectern.app.document.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.testing.FlowReaders;
import org.lectern.app.testing.ZipSample;

/// Office documents: numbers of lists, styles that hide, powers, merged cells, fields, charts, diagrams, what is embedded.
class OfficeKindsTest {
    @TempDir
    private Path folder;

    private String docx(String body, String... parts) throws DocumentReadException {
        var zip = new ZipSample().with("word/document.xml", "<w:document><w:body>" + body + "</w:body></w:document>");
        for (var i = 0; i < parts.length; i += 2) {
            zip.with("word/" + parts[i], parts[i + 1]);
        }
        return FlowReaders.read(zip.save(folder.resolve("a.docx"))).text();
    }

    private static String run(String words) {
        return "<w:r><w:t xml:space='preserve'>" + words + "</w:t></w:r>";
    }

    private static String field(String sign) {
        return "<w:r><w:fldChar w:fldCharType='" + sign + "'/></w:r>";
    }

    private static String instruction(String words) {
        return "<w:r><w:instrText>" + words + "</w:instrText></w:r>";
    }

    @Test
    void fieldsInsideFieldsShowTheirResultOnly() throws DocumentReadException {
        assertEquals("Dear Madam, hello.\n\nafter", docx("<w:p>" + run("Dear ") + field("begin") + instruction(" IF ")
                + field("begin") + instruction(" MERGEFIELD sex ") + field("separate") + run("f") + field("end")
                + instruction(" = 'f' 'Madam' 'Sir' ") + field("separate") + run("Madam") + field("end")
                + run(", hello.") + "</w:p><w:p>" + run("after") + "</w:p>"));
    }

    @Test
    void rowsMayBeginInALaterColumn() throws DocumentReadException {
        var cell = "<w:tc><w:p>" + run("%s") + "</w:p></w:tc>";
        assertEquals("Pier | Depth\n | 4 m", docx("<w:tbl><w:tr>" + cell.formatted("Pier") + cell.formatted("Depth")
                + "</w:tr><w:tr><w:trPr><w:gridBefore w:val='1'/></w:trPr>" + cell.formatted("4 m")
                + "</w:tr></w:tbl>"));
    }

    @Test
    void aFieldWithoutAnEndHidesNothing() throws DocumentReadException {
        var paragraph = "<w:p>" + run("words") + "</w:p>";
        assertEquals("words", docx("<w:p>" + field("begin") + instruction("TOC") + "</w:p>" + paragraph.repeat(4))
                .lines().reduce("", (first, last) -> last));
    }

    @Test
    void chartsDiagramsEmbeddedPagesAndHeadersAreRead() throws DocumentReadException {
        assertEquals(
                "Miller Ltd, Bergen\n\n[A map of Mull]\n\nShips a year\n\n | North\n1904 | 12\n1905 | 19\n\nPlan\nDo\n\n"
                        + "Chunk words\n\nBody end",
                docx("<w:p><w:r><w:drawing><wp:docPr descr='A map of Mull'/><c:chart r:id='rc'/>"
                        + "</w:drawing></w:r></w:p><w:p><w:r><w:drawing><dgm:relIds r:dm='rd'/></w:drawing></w:r></w:p>"
                        + "<w:altChunk r:id='ra'/><w:p>" + run("Body end") + "</w:p>",
                        "_rels/document.xml.rels",
                        "<Relationships><Relationship Id='rc' Type='x/chart' Target='c.xml'/>"
                                + "<Relationship Id='rd' Type='x/diagramData' Target='d.xml'/>"
                                + "<Relationship Id='ra' Type='x/aFChunk' Target='a.html'/>"
                                + "<Relationship Id='rh' Type='x/header' Target='h.xml'/></Relationships>",
                        "c.xml",
                        "<c:chartSpace><c:chart><c:title><a:t>Ships a year</a:t></c:title><c:ser><c:tx><c:v>North</c:v>"
                                + "</c:tx><c:cat><c:pt idx='0'><c:v>1904</c:v></c:pt><c:pt idx='1'><c:v>1905</c:v></c:pt></c:cat>"
                                + "<c:val><c:pt idx='0'><c:v>12</c:v></c:pt><c:pt idx='1'><c:v>19</c:v></c:pt></c:val></c:ser>"
                                + "</c:chart></c:chartSpace>",
                        "d.xml",
                        "<dgm:dataModel><dgm:pt modelId='0' type='doc'/><dgm:pt modelId='1'><a:p><a:t>Do</a:t></a:p></dgm:pt>"
                                + "<dgm:pt modelId='2'><a:p><a:t>Plan</a:t></a:p></dgm:pt><dgm:cxn srcId='0' destId='1' srcOrd='1'/>"
                                + "<dgm:cxn srcId='0' destId='2' srcOrd='0'/></dgm:dataModel>",
                        "a.html", "<html><p>Chunk <b>words</b></p></html>",
                        "h.xml", "<w:hdr><w:p>" + run("Miller Ltd, Bergen") + "</w:p></w:hdr>"));
    }

    private static String cell(String properties, String words) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr><w:p>" + run(words) + "</w:p></w:tc>";
    }

    @Test
    void aLabelThatSpansRowsStandsInEach() throws DocumentReadException {
        assertEquals("North | 1\nNorth | 3", docx("<w:tbl><w:tr>" + cell("<w:vMerge w:val='restart'/>", "North")
                + cell("", "1") + "</w:tr><w:tr>" + cell("<w:vMerge/>", "") + cell("", "3") + "</w:tr></w:tbl>"));
    }

    @Test
    void stylesHideAndRaise() throws DocumentReadException {
        assertEquals("shown\n\nx⁻²", docx("<w:p><w:pPr><w:pStyle w:val='H'/></w:pPr>" + run("hidden")
                + "<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>shown</w:t></w:r></w:p><w:p><w:r><w:rPr><w:rStyle w:val='S'/>"
                + "</w:rPr><w:t>gone</w:t></w:r>" + run("x")
                + "<w:r><w:rPr><w:rStyle w:val='U'/></w:rPr><w:t>-</w:t></w:r>"
                + "<w:r><w:rPr><w:rStyle w:val='U'/></w:rPr><w:t>2</w:t></w:r></w:p>", "styles.xml",
                "<w:styles><w:style w:styleId='B'><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId='H'><w:basedOn w:val='B'/>"
                        + "</w:style><w:style w:styleId='S'><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId='U'><w:rPr>"
                        + "<w:vertAlign w:val='superscript'/></w:rPr></w:style></w:styles>"));
    }

    private static String item(String words, int list, int level) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val='" + level + "'/><w:numId w:val='" + list + "'/></w:numPr></w:pPr>"
                + run(words) + "</w:p>";
    }

    @Test
    void listsCountAsWordDoes() throws DocumentReadException {
        assertEquals("I. A\n1.1 a\nII. B\n2.2 c\nI. X\nII. Y", docx(item("A", 1, 0) + item("a", 1, 1) + item("B", 1, 0)
                + item("c", 1, 1) + item("X", 2, 0) + item("Y", 2, 0), "numbering.xml",
                "<w:numbering><w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='upperRoman'/>"
                        + "<w:lvlText w:val='%1.'/></w:lvl><w:lvl w:ilvl='1'><w:start w:val='1'/><w:lvlRestart w:val='0'/><w:isLgl/>"
                        + "<w:lvlText w:val='%1.%2'/></w:lvl></w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
                        + "<w:num w:numId='2'><w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='0'><w:startOverride w:val='1'/>"
                        + "</w:lvlOverride></w:num></w:numbering>"));
    }

    @ParameterizedTest
    @CsvSource({"en-GB, 1st, 2nd", "de-DE, 1., 2.", "'', 1., 2."})
    void ordinalNumbersAreThoseOfTheLanguage(String language, String first, String second)
            throws DocumentReadException {
        assertEquals(first + " A\n" + second + " B", docx(item("A", 1, 0) + item("B", 1, 0), "numbering.xml",
                "<w:numbering><w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:numFmt w:val='ordinal'/><w:lvlText w:val='%1'/>"
                        + "</w:lvl></w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num></w:numbering>",
                "styles.xml", "<w:styles><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val='" + language
                        + "'/></w:rPr></w:rPrDefault></w:docDefaults></w:styles>"));
    }

    @Test
    void listsFormulasAndSpansOfOdt() throws DocumentReadException {
        var content = "<office:document-content><text:list-style style:name='L'><text:list-level-style-number text:level='1' "
                + "style:num-format='1' style:num-suffix='.'/></text:list-style><office:body><office:text>"
                + list("xml:id='a'", "one") + "<text:p>between</text:p>" + list("", "anew")
                + list("text:continue-list='a'", "two")
                + "<text:p>So <draw:frame><draw:object xlink:href='./Object 1'/>"
                + "</draw:frame> is</text:p><table:table><table:table-row><table:table-cell table:number-rows-spanned='2'><text:p>North"
                + "</text:p></table:table-cell><table:table-cell><text:p>1</text:p></table:table-cell></table:table-row><table:table-row>"
                + "<table:covered-table-cell/><table:table-cell><text:p>2</text:p></table:table-cell></table:table-row></table:table>"
                + "</office:text></office:body></office:document-content>";
        var zip = new ZipSample().with("mimetype", "application/vnd.oasis.opendocument.text")
                .with("content.xml", content)
                .with("Object 1/content.xml", "<math><msup><mi>e</mi><mi>x</mi></msup></math>");
        assertEquals("1. one\n\nbetween\n\n1. anew\n2. two\n\nSo e^x is\n\nNorth | 1\nNorth | 2",
                FlowReaders.read(zip.save(folder.resolve("a.odt"))).text());
    }

    private static String list(String attributes, String item) {
        return "<text:list " + attributes + " text:style-name='L'><text:list-item><text:p>" + item
                + "</text:p></text:list-item></text:list>";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {
            "{\\rtf1\\mac M\\'9fnchen \\'d2Hallo\\'d3\\par H{\\sub 2}O und x{\\up6 n}\\par}#München “Hallo”~~H₂O und xⁿ",
            "{\\rtf1\\ansi Zürich – Größe 漢字\\par}#Zürich – Größe 漢字",
            "{\\rtf1\\ansi \\trowd\\clvmgf\\cellx1\\cellx2\\intbl North\\cell 1904\\cell\\row\\trowd\\clvmrg\\cellx1\\cellx2\\intbl\\cell 1905\\cell\\row}#North | 1904~North | 1905",
            "{\\rtf1{\\*\\pgdsctbl{\\pgdsc0 Standard;}}{\\fonttbl{\\f0\\fcharset204 A;}}\\f0\\'cf\\'f0\\'e8\\'e2\\'e5\\'f2\\par}#Привет"})
    void readsRtf(String rtf, String expected) throws IOException, DocumentReadException {
        assertEquals(expected.replace('~', '\n'),
                FlowReaders.read(Files.writeString(folder.resolve("a.rtf"), rtf)).text());
    }
}
