package org.lectern.app.document.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.Formula;
import org.lectern.app.document.model.Typesetting.Align;
import org.lectern.app.document.model.Typesetting.Shape;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.testing.FlowReaders;
import org.lectern.app.testing.ZipSample;

/// How flowing documents want their text set, beside the text, which stays as it is.
class TypesettingTest {
    @TempDir
    private Path folder;

    private Document html(String html) throws IOException, DocumentReadException {
        return FlowReaders.read(Files.writeString(folder.resolve("a.html"), html));
    }

    /// The words that look otherwise, each with its styles.
    private static String faces(Document document) {
        return document.setting().faces().stream()
                .map(face -> face.span().of(document.text()) + " "
                        + face.styles().stream().map(style -> style.name().toLowerCase(Locale.ROOT)).sorted().toList())
                .collect(Collectors.joining("; "));
    }

    @Test
    void lettersHaveTheFaceOfTheirElementsAndSheets() throws IOException, DocumentReadException {
        var document = html(
                "<html><style>/* a */ p.up em{font-style:normal} .sc{font-variant:small-caps} #k,b.thin{font-weight:400}"
                        + " .mono{font-family:'Courier New',monospace}</style><p>Plain <i>it<b>both</b></i> <code>x+1</code>"
                        + "<p class=up><em>upright</em> <span class=sc>Mr Blue</span> <b class=thin>thin</b> <span id=k>k</span>"
                        + " <span class=mono>m</span> <span style='vertical-align:super'>up</span> <s>gone</s></p>"
                        + "<table><tr><td>a<td>the <b>bold</b> cell<tr><th>c<td>d</table>");
        assertEquals("Plain itboth x+1\n\nupright Mr Blue thin k m up gone\n\na | the bold cell\nc | d",
                document.text());
        assertEquals("it [italic]; both [bold, italic]; x+1 [code]; Mr Blue [small_caps]; m [code]; up [raised]; "
                + "gone [struck]; bold [bold]; c [bold]", faces(document));
    }

    @Test
    void raisedLettersThatHaveNoSignsAreSetAndTheirBracketsConcealed() throws IOException, DocumentReadException {
        var document = html("<html><p>M<sup>me</sup> x<sup>1/2</sup> T<sub>max</sub> CO<sub>2</sub></p>");
        assertEquals("Mme x^(1/2) T_max CO₂", document.text());
        assertEquals("me [raised]; ^( [concealed]; 1/2 [raised]; ) [concealed]; _ [concealed]; max [lowered]",
                faces(document));
    }

    @Test
    void blocksHaveTheShapeThatTheirSheetsGiveThem() throws IOException, DocumentReadException {
        var document = html("<html><style>p{margin:0;text-indent:1.5em} .c{text-align:center} .v{margin-left:32px}"
                + " .first{text-indent:0}</style><h1>One</h1><p class=first>A</p><p>B</p><p class='c v'>C</p>"
                + "<div style='margin:2em 0'><div>line</div><div>line</div></div>");
        assertEquals("[0.0 0.0 1.2, 0.0 0.0 1.2, 0.0 1.5 0.0, CENTRE 2.0 1.5 0.0, 0.0 0.0 2.0, 0.0 0.0 0.0]",
                document.setting().shapes().stream().map(TypesettingTest::described).toList().toString());
    }

    private static String described(Shape shape) {
        return (shape.align() == Align.START ? "" : shape.align() + " ") + shape.left() + " " + shape.first() + " "
                + shape.gap();
    }

    @Test
    void officeTextsHaveTheFacesOfTheirRunsAndStyles() throws IOException, DocumentReadException {
        var word = new ZipSample().with("word/document.xml",
                """
                        <w:document xmlns:w="x"><w:body><w:p><w:r><w:t xml:space="preserve">Plain </w:t></w:r>
                        <w:r><w:rPr><w:b/></w:rPr><w:t>bold</w:t></w:r><w:r><w:rPr><w:rStyle w:val="E"/></w:rPr><w:t>em</w:t></w:r>
                        <w:r><w:rPr><w:rStyle w:val="E"/><w:i w:val="0"/></w:rPr><w:t>up</w:t></w:r></w:p></w:body></w:document>""")
                .with("word/styles.xml",
                        """
                                <w:styles xmlns:w="x"><w:style w:styleId="E"><w:name w:val="Emphasis"/><w:rPr><w:i/></w:rPr></w:style>
                                </w:styles>""")
                .with("word/_rels/document.xml.rels",
                        """
                                <Relationships><Relationship Id="a" Type="http://x/styles" Target="styles.xml"/></Relationships>""");
        assertEquals("bold [bold]; em [italic]",
                faces(FlowReaders.read(word.save(folder.resolve("a.docx")))));
        var open = new ZipSample().with("mimetype", "application/vnd.oasis.opendocument.text").with("content.xml",
                """
                        <office:document-content><office:automatic-styles><style:style style:name="T1" style:family="text">
                        <style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles><office:body><office:text>
                        <text:p>Plain <text:span text:style-name="T1">bold</text:span></text:p></office:text></office:body>
                        </office:document-content>""");
        assertEquals("bold [bold]", faces(FlowReaders.read(open.save(folder.resolve("a.odt")))));
        assertEquals("bold [bold]; both [bold, italic]", faces(FlowReaders.read(Files.writeString(
                folder.resolve("a.rtf"), "{\\rtf1 Plain {\\b bold {\\i both}} plain\\par}"))));
        assertTrue(faces(FlowReaders.read(Files.writeString(folder.resolve("a.md"), "# T\n\nIt *is* **so** `a`.")))
                .endsWith("is [italic]; so [bold]; a [code]"));
    }

    @Test
    void picturesStandOnTheirPagesWithTheirSizes() throws IOException, DocumentReadException {
        var document = book("<p>One.</p><p><img src='p/a.png' alt='A map of Mull'/></p><p>Two.</p>",
                "<img src='p/a.png'/>",
                "<p>Three <img src='p/a.png' alt='T'/>hree</p><img src='p/none.png' alt='A lost map'/>");
        assertEquals("One.\n\n[A map of Mull]\n\nTwo.\n\nThree Three\n\n[A lost map]", document.text());
        assertEquals(List.of("1 6 [A map of Mull] o/p/a.png 300x200", "2 27  o/p/a.png 300x200"),
                document.setting().pictures().stream().map(picture -> picture.page() + " " + picture.offset() + " "
                        + picture.words().of(document.text()) + " " + picture.source() + " " + picture.width() + "x"
                        + picture.height()).toList());
        var shown = FlowReaders.all().illustration(document.file(), "o/p/a.png", () -> false).orElseThrow();
        assertEquals(300, ImageIO.read(new ByteArrayInputStream(shown.jpeg())).getWidth());
        assertTrue(FlowReaders.all().illustration(document.file(), "o/p/none.png", () -> false).isEmpty());
        assertTrue(FlowReaders.all().illustration(document.file(), "o/c0.xhtml", () -> false).isEmpty());
    }

    @Test
    void picturesOfWordAreShownToo() throws IOException, DocumentReadException {
        var file = new ZipSample()
                .with("word/document.xml",
                        """
                                <w:document xmlns:w="x" xmlns:a="a" xmlns:r="r" xmlns:wp="p"><w:body><w:p><w:r><w:t>Before.</w:t></w:r></w:p>
                                <w:p><w:r><w:drawing><wp:inline><wp:extent cx="952500" cy="476250"/><wp:docPr descr="A map of Mull"/>
                                <a:blip r:embed="i"/></wp:inline></w:drawing></w:r></w:p></w:body></w:document>""")
                .with("word/media/a.png", picture(200, 100))
                .with("word/_rels/document.xml.rels",
                        """
                                <Relationships><Relationship Id="i" Type="http://x/image" Target="media/a.png"/></Relationships>""")
                .save(folder.resolve("a.docx"));
        var document = FlowReaders.read(file);
        assertEquals("Before.\n\n[A map of Mull]", document.text());
        var shown = document.setting().pictures().getFirst();
        assertEquals("[A map of Mull] 100x50", shown.words().of(document.text()) + " " + shown.width() + "x"
                + shown.height());
        assertEquals(200,
                ImageIO.read(new ByteArrayInputStream(FlowReaders.all().illustration(file, shown.source(), () -> false)
                        .orElseThrow().jpeg())).getWidth());
    }

    @Test
    void aHugePictureIsMadeSmallerWhileItIsDecoded() throws IOException, DocumentReadException {
        var file = book(picture(9000, 6000), "<p>A <img src='p/a.png'/></p>").file();
        var shown = ImageIO.read(new ByteArrayInputStream(
                FlowReaders.all().illustration(file, "o/p/a.png", () -> false).orElseThrow().jpeg()));
        assertTrue(shown.getWidth() <= 1400 && shown.getHeight() <= 1800, shown.toString());
    }

    private Document book(String... chapters) throws IOException, DocumentReadException {
        return book(picture(300, 200), chapters);
    }

    private Document book(byte[] picture, String... chapters) throws DocumentReadException {
        var zip = new ZipSample().with("mimetype", "application/epub+zip").with("META-INF/container.xml",
                "<container><rootfiles><rootfile full-path='o/a.opf'/></rootfiles></container>");
        var items = new StringBuilder();
        var spine = new StringBuilder();
        for (var i = 0; i < chapters.length; i++) {
            items.append("<item id='c").append(i).append("' href='c").append(i).append(".xhtml'/>");
            spine.append("<itemref idref='c").append(i).append("'/>");
            zip.with("o/c" + i + ".xhtml", "<html><body>" + chapters[i] + "</body></html>");
        }
        return FlowReaders.read(zip.with("o/p/a.png", picture).with("o/a.opf", "<package><metadata/><manifest>" + items
                + "</manifest><spine>" + spine + "</spine></package>").save(folder.resolve("a.epub")));
    }

    private static byte[] picture(int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY), "png", out);
        return out.toByteArray();
    }

    @Test
    void readingsAndFormulasAreKeptBesideTheirText() throws IOException, DocumentReadException {
        var document = html(
                "<html><body style='writing-mode:vertical-rl'><p>は<ruby>吾<rt>わが</rt>輩<rt>はい</rt></ruby>である</p>"
                        + "<ul><li><math><mi>y</mi><mo>=</mo><mfrac><mi>a</mi><msup><mi>b</mi><mn>2</mn></msup></mfrac></math></ul>");
        assertEquals("は吾輩である\n\n• y = a/(b^2)", document.text());
        assertEquals(List.of("吾 わが", "輩 はい"), document.setting().readings().stream()
                .map(reading -> reading.base().of(document.text()) + " " + reading.words()).toList());
        var formula = document.setting().formulas().getFirst();
        assertEquals("y = a/(b^2)", formula.span().of(document.text()));
        assertEquals(new Formula.Row(List.of(new Formula.Sign("y", true), new Formula.Sign("\u2009=\u2009", false),
                new Formula.Fraction(new Formula.Sign("a", true), new Formula.Script(new Formula.Sign("b", true),
                        new Formula.Row(List.of()), new Formula.Sign("2", false))))),
                formula.term());
        assertEquals(0, document.setting().vertical());
    }
}
