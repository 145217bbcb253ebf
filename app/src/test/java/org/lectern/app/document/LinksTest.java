package org.lectern.app.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.Link;
import org.lectern.app.document.pdf.PdfTextReader;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.ReadListener;
import org.lectern.app.testing.FlowReaders;
import org.lectern.app.testing.PdfSample;
import org.lectern.app.testing.ZipSample;

/// Links of a document, as the characters that one clicks and what these lead to.
class LinksTest {
    @TempDir
    private Path folder;

    /// Each as "words → address" or "words → the words there".
    private static List<String> described(Document document) {
        return document.links().stream().map(link -> link.span().of(document.text()) + " → " + switch (link) {
            case Link.Outer outer -> outer.address();
            case Link.Inner inner -> document.text().substring(inner.offset()).split("\\s")[0];
        }).toList();
    }

    private Document page(String name, String content) throws IOException, DocumentReadException {
        return FlowReaders.read(Files.writeString(folder.resolve(name), content));
    }

    @Test
    void ofPdf() throws DocumentReadException {
        var file = new PdfSample().page().line(72, 700, 12, "Tides are told at the office and in the annex.")
                .link(72, 695, 106, 712, "https://example.org/tides").page().line(72, 700, 12, "Annex of tables")
                .link(72, 695, 105, 712, "").rotated(90).save(folder.resolve("a.pdf"));
        var document = new PdfTextReader().read(file, Optional.empty(), ReadListener.SILENT, () -> false);
        assertEquals(List.of("Tides → https://example.org/tides", "Annex → Annex"), described(document));
    }

    @Test
    void ofPages() throws IOException, DocumentReadException {
        assertEquals(List.of("the  tide".replace("  ", " ") + " → https://example.org/a?b=c", "below → Notes"),
                described(page("a.html", "<p>See <a href=' https://example.org/a?b=c'>the\n tide</a>, and <a href='#n'>"
                        + "below</a>, not <a href='other.html'>there</a> or <a href='#gone'>here</a>.</p><h2 id=n>Notes"
                        + "</h2>")));
        assertEquals(List.of("tide → https://example.org/"),
                described(page("a.md", "The [tide](https://example.org/) comes.")));
    }

    @Test
    void ofRowsOfTables() throws IOException, DocumentReadException {
        var document = page("a.html",
                "<p>Ports</p><table><tr><td> Quay  No. <td><a href='https://example.org/a'> the\n oak"
                        + " </a>pier<td><a href='#n'>notes</a></tr><tr><td><a href='https://example.org/b'>Sand</a></table>"
                        + "<h2 id=n>Notes</h2>");
        assertEquals("Ports\n\nQuay No. | the oak pier | notes\nSand\n\nNotes", document.text());
        assertEquals(List.of("the oak → https://example.org/a", "notes → Notes", "Sand → https://example.org/b"),
                described(document));
    }

    @Test
    void betweenTheFilesOfAnEpub() throws IOException, DocumentReadException {
        var novel = ZipSample.of(Path.of("src/test/resources/golden/novel.epub"))
                .with("OPS/text/two.xhtml", "<html><body><p>As <a href='chapter%201.xhtml'>told</a> by <a"
                        + " href='mailto:a@b.org'>her</a>.</p></body></html>")
                .save(folder.resolve("novel.epub"));
        assertEquals(List.of("told → ", "her → mailto:a@b.org"), described(FlowReaders.read(novel)).stream()
                .filter(link -> link.matches("(told|her).*")).map(link -> link.replaceFirst("(told → ).*", "$1"))
                .toList());
    }

    @Test
    void ofWordDocuments() throws IOException, DocumentReadException {
        var relations = "<Relationships><Relationship Id='r1' Type='hyperlink' Target='https://example.org/'"
                + " TargetMode='External'/></Relationships>";
        var body = "<w:document><w:body><w:p><w:r><w:t>The </w:t></w:r><w:hyperlink r:id='r1'><w:r><w:t>tide</w:t></w:r>"
                + "</w:hyperlink><w:r><w:t> </w:t></w:r><w:hyperlink w:anchor='n'><w:r><w:t>below</w:t></w:r></w:hyperlink>"
                + "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> HYPERLINK \"mailto:a@b.org\" </w:instrText>"
                + "</w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t> her</w:t></w:r><w:r><w:fldChar"
                + " w:fldCharType='end'/></w:r><w:r><w:t> x</w:t></w:r></w:p><w:p><w:bookmarkStart w:name='n'/><w:r><w:t>Notes"
                + "</w:t></w:r></w:p></w:body></w:document>";
        var file = ZipSample.of(Path.of("src/test/resources/golden/contract.docx")).with("word/document.xml", body)
                .with("word/_rels/document.xml.rels", relations).save(folder.resolve("a.docx"));
        assertEquals(List.of("tide → https://example.org/", "below → Notes", "her → mailto:a@b.org"),
                described(FlowReaders.read(file)));
    }

    @Test
    void ofOpenDocuments() throws IOException, DocumentReadException {
        var content = "<office:document-content><office:body><office:text><text:p>The <text:a"
                + " xlink:href='https://example.org/'>tide</text:a> <text:a xlink:href='#n'>below</text:a></text:p>"
                + "<text:h text:outline-level='1'><text:bookmark-start text:name='n'/>Notes</text:h></office:text>"
                + "</office:body></office:document-content>";
        var file = ZipSample.of(Path.of("src/test/resources/golden/report.odt")).with("content.xml", content)
                .with("styles.xml", "").save(folder.resolve("a.odt"));
        assertEquals(List.of("tide → https://example.org/", "below → Notes"), described(FlowReaders.read(file)));
    }

    @Test
    void ofRichText() throws IOException, DocumentReadException {
        assertEquals(List.of("tide → https://example.org/", "below → Notes"), described(page("a.rtf",
                "{\\rtf1 The {\\field{\\*\\fldinst{HYPERLINK \"https://example.org/\"}}{\\fldrslt{\\ul tide}}} comes, "
                        + "{\\field{\\*\\fldinst HYPERLINK \\\\l \"n\"}{\\fldrslt below}}, page {\\field{\\*\\fldinst"
                        + " PAGE}{\\fldrslt 1}}.\\par {\\*\\bkmkstart n}Notes{\\*\\bkmkend n}\\par}")));
    }

    @Test
    void formulasKeepTheirSigns() throws IOException, DocumentReadException {
        var math = "<math><msup><mi>A</mi><mrow><mo>−</mo><mn>1</mn></mrow></msup><mo>=</mo><mfrac><mn>1</mn><mi>α</mi>"
                + "</mfrac><mi>B</mi><mo>−</mo><mn>2</mn></math>";
        assertEquals("A^(−1) = (1/α)B − 2", page("a.html", "<p>" + math + "</p>").text());
    }
}
