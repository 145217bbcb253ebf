package org.lectern.app.document.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.document.html.style.Measure;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.Typesetting.Style;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.testing.FlowReaders;
import org.lectern.app.testing.ZipSample;

/// What is set does not change the text, and stays within it.
class SettingDetailsTest {
    private static final String PARTS = """
            <Relationships><Relationship Id="i" Type="http://x/image" Target="media/a.png"/></Relationships>""";

    @TempDir
    private Path folder;

    private Document html(String html) throws IOException, DocumentReadException {
        return FlowReaders.read(Files.writeString(folder.resolve("a.html"), html));
    }

    /// The characters of a style.
    private static String styled(Document document, Style style) {
        return document.setting().faces().stream().filter(face -> face.styles().contains(style))
                .map(face -> face.span().of(document.text())).collect(Collectors.joining());
    }

    @Test
    void anExponentOfTwoFacesIsOne() throws IOException, DocumentReadException {
        var word = new ZipSample().with("word/document.xml",
                """
                        <w:document xmlns:w="x"><w:body><w:p><w:r><w:t>x</w:t></w:r>
                        <w:r><w:rPr><w:i/><w:vertAlign w:val="superscript"/></w:rPr><w:t>n</w:t></w:r>
                        <w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>/2</w:t></w:r>
                        <w:r><w:t xml:space="preserve"> holds</w:t></w:r></w:p></w:body></w:document>""")
                .save(folder.resolve("a.docx"));
        assertExponent(FlowReaders.read(word));
        var open = new ZipSample().with("mimetype", "application/vnd.oasis.opendocument.text").with("content.xml",
                """
                        <office:document-content><office:automatic-styles><style:style style:name="T1" style:family="text">
                        <style:text-properties fo:font-style="italic" style:text-position="super 58%"/></style:style>
                        <style:style style:name="T2" style:family="text"><style:text-properties style:text-position="super 58%"/>
                        </style:style></office:automatic-styles><office:body><office:text><text:p>x<text:span
                        text:style-name="T1">n</text:span><text:span text:style-name="T2">/2</text:span> holds</text:p></office:text>
                        </office:body></office:document-content>""")
                .save(folder.resolve("a.odt"));
        assertExponent(FlowReaders.read(open));
        assertExponent(FlowReaders.read(Files.writeString(folder.resolve("a.rtf"),
                "{\\rtf1 x{\\super {\\i n}/2} holds\\par}")));
    }

    private static void assertExponent(Document document) {
        assertEquals("x^(n/2) holds", document.text());
        assertEquals("n/2", styled(document, Style.RAISED));
        assertTrue(styled(document, Style.ITALIC).contains("n"));
        assertTrue(document.setting().faces().stream().noneMatch(face -> face.span().end() > "x^(n/2)".length()));
    }

    @Test
    void onlyTheSignBeforeATermIsConcealed() throws IOException, DocumentReadException {
        var document = html("<html><p>x<sup>a_i</sup> y<sub>max^2</sub></p>");
        assertEquals("x^(a_i) y_(max^2)", document.text());
        assertEquals("^()_()", styled(document, Style.CONCEALED));
        assertEquals("a_i", styled(document, Style.RAISED));
    }

    @Test
    void aMinusThatIsASignStandsCloseToWhatFollows() throws IOException, DocumentReadException {
        var document = html(
                "<html><p><math><mi>a</mi><mo>=</mo><mo>-</mo><mi>b</mi><mo>-</mo><mi>c</mi></math></p></html>");
        var term = document.setting().formulas().getFirst().term().toString();
        assertTrue(term.contains("=-,") && term.contains("=\u2009−\u2009,"), term);
    }

    @Test
    void linesMayBeSaidInTheirLongForm() throws IOException, DocumentReadException {
        var document = html("<html><p>a <span style='text-decoration-line: underline'>b</span></p></html>");
        assertEquals("b", styled(document, Style.UNDERLINED));
    }

    @Test
    void whatIsReadEndsWithItsBlock() throws IOException, DocumentReadException {
        var document = html("<html><p>a</p><p><ruby>灯<br/><rt>ひ</rt></ruby></p></html>");
        assertEquals("a\n\n灯", document.text());
        assertEquals(List.of("灯"), document.setting().readings().stream().map(one -> one.base().of(document.text()))
                .toList());
    }

    @Test
    void facesEndWithTheirBlock() throws IOException, DocumentReadException {
        var document = html("<html><pre><code>a\n    </code></pre><p>Next <b>b</b> <i>c  </i></p><p><b>Last</b></p>");
        assertEquals("a\n\nNext b c\n\nLast", document.text());
        assertEquals("a", styled(document, Style.CODE));
        assertEquals("bLast", styled(document, Style.BOLD));
        var end = 0;
        for (var face : document.setting().faces()) {
            assertTrue(face.span().start() >= end, face.toString());
            end = face.span().end();
        }
    }

    @Test
    void aFigureInATextBoxIsShownOnce() throws IOException, DocumentReadException {
        var file = new ZipSample()
                .with("word/document.xml",
                        """
                                <w:document xmlns:w="x" xmlns:a="a" xmlns:r="r" xmlns:wp="p" xmlns:wps="s"><w:body><w:p><w:r>
                                <w:t>Before.</w:t></w:r><w:r><w:drawing><wp:anchor><wp:docPr descr="A box"/><wps:txbx><w:txbxContent>
                                <w:p><w:r><w:drawing><wp:inline><wp:docPr descr="A map"/><a:blip r:embed="i"/></wp:inline></w:drawing></w:r></w:p>
                                <w:p><w:r><w:t>Figure 1. A map of Mull.</w:t></w:r></w:p></w:txbxContent></wps:txbx></wp:anchor></w:drawing>
                                </w:r></w:p></w:body></w:document>""")
                .with("word/media/a.png", picture()).with("word/_rels/document.xml.rels", PARTS)
                .save(folder.resolve("a.docx"));
        var pictures = FlowReaders.read(file).setting().pictures();
        assertEquals(1, pictures.size(), pictures.toString());
    }

    private static byte[] picture() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20, 10, BufferedImage.TYPE_BYTE_BINARY), "png", out);
        return out.toByteArray();
    }

    @Test
    void absurdLengthsCostNothing() {
        assertEquals(1.5f, Measure.of("1.5em", 0));
        assertEquals(0.5f, Measure.of(".5em", 0));
        assertEquals(-2, Measure.of("-2em", 0));
        assertTimeoutPreemptively(Duration.ofSeconds(10),
                () -> assertEquals(7, Measure.of("9".repeat(400_000) + "x", 7)));
    }
}
