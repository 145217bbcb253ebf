package org.lectern.app.document.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.document.model.DocumentFormat;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.testing.FlowReaders;
import org.lectern.app.testing.ZipSample;

/// Slides, sheets, messages, saved pages, notebooks and office documents in one file of XML.
class MoreFormatsTest {
    private static final String RELATION = "<Relationship Id='%s' Type='x/%s' Target='%s'/>";

    @TempDir
    private Path folder;

    private String read(DocumentFormat format, Path file) throws DocumentReadException {
        var document = FlowReaders.read(file);
        assertEquals(format, document.format());
        return document.text();
    }

    private static String relations(String... parts) {
        var all = new StringBuilder("<Relationships>");
        for (var i = 0; i < parts.length; i += 3) {
            all.append(RELATION.formatted(parts[i], parts[i + 1], parts[i + 2]));
        }
        return all.append("</Relationships>").toString();
    }

    private static String shape(String placeholder, int top, String words) {
        return "<p:sp><p:nvSpPr><p:cNvPr/><p:nvPr>" + placeholder
                + "</p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x='1' y='" + top
                + "'/></a:xfrm></p:spPr><p:txBody>" + words + "</p:txBody></p:sp>";
    }

    private static String paragraph(String words) {
        return "<a:p><a:r><a:t>" + words + "</a:t></a:r></a:p>";
    }

    @Test
    void slidesArePages() throws IOException, DocumentReadException {
        var slide = "<p:sld><p:cSld><p:spTree>"
                + shape("", 9_000_000, "<a:p><a:r><a:t>10</a:t></a:r><a:r><a:rPr baseline='30000'/>"
                        + "<a:t>-6</a:t></a:r></a:p>")
                + shape("<p:ph type='body'/>", 3_000_000, paragraph("The wheel is broken")
                        + "<a:p><a:pPr lvl='1'/><a:r><a:t>since 1904</a:t></a:r></a:p>")
                + "<p:graphicFrame><p:xfrm><a:off x='1' y='6000000'/></p:xfrm><a:tbl><a:tr><a:tc rowSpan='2'>"
                + paragraph("North")
                + "</a:tc><a:tc>" + paragraph("1") + "</a:tc></a:tr><a:tr><a:tc vMerge='1'><a:p/></a:tc><a:tc>"
                + paragraph("2")
                + "</a:tc></a:tr></a:tbl></p:graphicFrame>" + shape("<p:ph type='sldNum'/>", 1, paragraph("7"))
                + shape("<p:ph type='title'/>", 1, paragraph("Findings")) + "</p:spTree></p:cSld></p:sld>";
        var zip = new ZipSample()
                .with("ppt/presentation.xml", "<p:presentation><p:sldIdLst><p:sldId r:id='r2'/><p:sldId r:id='r1'/>"
                        + "<p:sldId r:id='r3'/></p:sldIdLst></p:presentation>")
                .with("ppt/_rels/presentation.xml.rels", relations("r1", "slide", "slides/slide1.xml", "r2", "slide",
                        "slides/slide2.xml", "r3", "slide", "slides/slide3.xml"))
                .with("ppt/slides/slide1.xml", slide)
                .with("ppt/slides/_rels/slide1.xml.rels", relations("n", "notesSlide", "../notes.xml"))
                .with("ppt/notes.xml",
                        "<p:notes>" + shape("<p:ph type='body'/>", 1, paragraph("Say it.")) + "</p:notes>")
                .with("ppt/slides/slide2.xml",
                        "<p:sld><p:spTree>" + shape("<p:ph type='ctrTitle'/>", 1, paragraph("The mill"))
                                + "</p:spTree></p:sld>")
                .with("ppt/slides/slide3.xml",
                        "<p:sld show='0'><p:spTree>" + shape("", 1, paragraph("hidden")) + "</p:spTree></p:sld>");
        assertEquals(
                "The mill\n\nFindings\n\n• The wheel is broken\n• since 1904\n\nNorth | 1\nNorth | 2\n\n10⁻⁶\n\nSay it.",
                read(DocumentFormat.PPTX, zip.save(folder.resolve("a.pptx"))));
        assertEquals(2, FlowReaders.read(folder.resolve("a.pptx")).pages().size());
    }

    @Test
    void sheetsAreTablesWithNumbersAsTheyAreShown() throws IOException, DocumentReadException {
        var rows = "<sheetData><row r='1'><c r='A1' t='s'><v>0</v></c></row><row r='2'><c r='A2' t='inlineStr'><is><t>North</t></is></c>"
                + "<c r='B2' s='1'><v>1234567.5</v></c><c r='D2' s='2'><v>0.125</v></c></row><row r='3'><c r='B3' s='1'><v>-19</v></c>"
                + "<c r='D3' s='3'><v>43831</v></c></row><row r='4' hidden='1'><c r='A4'><v>99</v></c></row><row r='6'>"
                + "<c r='A6' t='b'><v>1</v></c><c r='B6' t='str'><f>A1</f><v>made</v></c><c r='C6'><f>1+1</f></c></row></sheetData>"
                + "<mergeCells><mergeCell ref='A2:A3'/></mergeCells>";
        var zip = new ZipSample()
                .with("xl/workbook.xml", "<workbook><sheets><sheet name='Sales' r:id='r1'/><sheet name='No' "
                        + "state='hidden' r:id='r1'/></sheets></workbook>")
                .with("xl/_rels/workbook.xml.rels",
                        relations("r1", "worksheet", "worksheets/s.xml", "r2", "sharedStrings",
                                "strings.xml", "r3", "styles", "styles.xml"))
                .with("xl/strings.xml",
                        "<sst><si><r><t>Annual </t></r><r><t>sales</t></r><rPh><t>yomi</t></rPh></si></sst>")
                .with("xl/styles.xml",
                        "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='#,##0.00;[Red](#,##0.00)'/></numFmts>"
                                + "<cellXfs><xf numFmtId='0'/><xf numFmtId='164'/><xf numFmtId='10'/><xf numFmtId='14'/></cellXfs></styleSheet>")
                .with("xl/worksheets/s.xml", "<worksheet>" + rows + "</worksheet>");
        assertEquals(
                "Sales\n\nAnnual sales\nNorth | 1,234,567.50 |  | 12.50%\nNorth | (19.00) |  | 2020-01-01\n\nTRUE | made | =1+1",
                read(DocumentFormat.XLSX, zip.save(folder.resolve("a.xlsx"))));
    }

    @Test
    void aMessageIsWhoWroteWhatToWhom() throws IOException, DocumentReadException {
        var message = """
                From: =?utf-8?Q?J=C3=BCrgen_Berg?= <j@example.org>
                To: Siri <siri@example.org>
                Subject: =?iso-8859-1?Q?Die_M=FChle?=
                Date: Mon, 3 Mar 2014 10:15:00 +0100
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=x

                --x
                Content-Type: multipart/alternative; boundary=y

                --y
                Content-Type: text/plain; charset=utf-8

                plain
                --y
                Content-Type: text/html; charset=iso-8859-1
                Content-Transfer-Encoding: quoted-printable

                <p>Sie kostet 410=80.</p>
                --y--
                --x
                Content-Type: application/pdf; name=plan.pdf
                Content-Disposition: attachment; filename=plan.pdf

                AAAA
                --x
                Content-Type: message/rfc822

                From: a@b.c
                Subject: Inner

                Inner words.
                --x--
                """;
        var file = Files.writeString(folder.resolve("a.eml"), message);
        assertEquals("Die Mühle\n\nFrom: Jürgen Berg <j@example.org>\nTo: Siri <siri@example.org>\n"
                + "Date: Mon, 3 Mar 2014 10:15:00 +0100\n\nSie kostet 410€.\n\nAttachment: plan.pdf\n\nInner\n\nFrom: a@b.c\n\n"
                + "Inner words.", read(DocumentFormat.EML, file));
        assertEquals("Die Mühle", FlowReaders.read(file).title());
    }

    @Test
    void aSavedPageIsReadAsItsStyleSheetsShowIt() throws IOException, DocumentReadException {
        var page = """
                From: <Saved by Blink>
                Snapshot-Content-Location: https://x.org/
                Subject: A page
                MIME-Version: 1.0
                Content-Type: multipart/related; type="text/html"; boundary=z

                --z
                Content-Type: text/html
                Content-Transfer-Encoding: quoted-printable

                <html><head><meta charset=3D"UTF-8"></head><p>Caf=C3=A9 5=E2=82=AC.</p><p class=3Dno>hidden</p></html>
                --z
                Content-Type: text/css

                .no{display:none}
                --z--
                """;
        assertEquals("Café 5€.", read(DocumentFormat.HTML, Files.writeString(folder.resolve("a.mhtml"), page)));
    }

    @Test
    void aNotebookIsItsCells() throws IOException, DocumentReadException {
        var notebook = """
                {"cells":[{"cell_type":"markdown","source":["# Analysis\\n","Mean of **x**."]},{"cell_type":"code","source":"print(1)\\ndf",
                "outputs":[{"output_type":"stream","text":["2\\n"]},{"output_type":"execute_result","data":{"text/html":
                "<table><tr><th>a</th><td>7</td></tr></table>","text/plain":"x"}}]}],"nbformat":4}""";
        assertEquals("Analysis\n\nMean of x.\n\nprint(1)\ndf\n\n2\n\na | 7",
                read(DocumentFormat.IPYNB, Files.writeString(folder.resolve("a.ipynb"), notebook)));
    }

    @Test
    void officeDocumentsMayBeOneFileOfXml() throws IOException, DocumentReadException {
        assertEquals("One\n\nH₂O", read(DocumentFormat.ODT, Files.writeString(folder.resolve("a.fodt"),
                "<?xml version='1.0'?><office:document office:mimetype='application/vnd.oasis.opendocument.text'>"
                        + "<style:style style:name='T' style:family='text'><style:text-properties style:text-position='-33% 58%'/>"
                        + "</style:style><office:body><office:text><text:h text:outline-level='1'>One</text:h><text:p>H<text:span "
                        + "text:style-name='T'>2</text:span>O</text:p></office:text></office:body></office:document>")));
        assertEquals("Flat words", read(DocumentFormat.DOCX, Files.writeString(folder.resolve("a.xml"),
                "<?xml version='1.0'?><pkg:package><pkg:part pkg:name='/word/document.xml'><pkg:xmlData><w:document><w:body><w:p><w:r>"
                        + "<w:t>Flat words</w:t></w:r></w:p></w:body></w:document></pkg:xmlData></pkg:part></pkg:package>")));
        assertEquals("Words of 2003", read(DocumentFormat.DOCX, Files.writeString(folder.resolve("b.xml"),
                "<?xml version='1.0'?><w:wordDocument><w:body><wx:sect><w:p><w:r><w:t>Words of 2003</w:t></w:r></w:p></wx:sect></w:body>"
                        + "</w:wordDocument>")));
    }
}
