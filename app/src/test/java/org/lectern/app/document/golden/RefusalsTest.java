package org.lectern.app.document.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.app.testing.Refusals.assertRefused;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.app.document.model.DocumentFormat;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.ReadFailure;
import org.lectern.app.testing.FlowReaders;
import org.lectern.app.testing.ZipSample;

/// What cannot be read ends in the error that says why; what only has the wrong name is read.
class RefusalsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final String ICON = "../ui-resources/src/main/resources/org/lectern/resources/icon/lectern-%d.png";
    private static final long BOMB = 300L << 20; // bytes
    private static final int DIRECTORY_ENTRY = 0x02014b50;
    private static final int SIZE_IN_ENTRY = 24;

    @TempDir
    private Path folder;

    private Path written(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content, StandardCharsets.ISO_8859_1);
    }

    private static ZipSample novel() throws IOException {
        return ZipSample.of(GOLDEN.resolve("novel.epub"));
    }

    private static String refused(ReadFailure reason, Path file) {
        var refusal = assertRefused(reason, () -> FlowReaders.read(file));
        assertTrue(refusal.getMessage().contains(file.getFileName().toString()), refusal.getMessage());
        return refusal.getMessage();
    }

    @ParameterizedTest
    @CsvSource({"novel.epub, OPS/text/two.xhtml", "contract.docx, word/document.xml", "report.odt, content.xml",
            "novel.epub, OPS/package.opf", "contract.docx, word/styles.xml"})
    void refusesBombs(String name, String entry) throws IOException {
        var bomb = ZipSample.of(GOLDEN.resolve(name)).saveBomb(folder.resolve(name), entry, BOMB);
        refused(ReadFailure.TOO_LARGE, bomb);
        refused(ReadFailure.TOO_LARGE, lying(bomb));
    }

    @Test
    void refusesABombOfAFictionBook() throws IOException {
        var bomb = new ZipSample().saveBomb(folder.resolve("a.fb2.zip"), "a.fb2", BOMB);
        refused(ReadFailure.TOO_LARGE, bomb);
        refused(ReadFailure.TOO_LARGE, lying(bomb));
    }

    /// The same archive, whose directory says that its last entry is small.
    private static Path lying(Path bomb) throws IOException {
        var bytes = ByteBuffer.wrap(Files.readAllBytes(bomb)).order(ByteOrder.LITTLE_ENDIAN);
        var entry = bytes.capacity() - 4;
        while (bytes.getInt(entry) != DIRECTORY_ENTRY) {
            entry--;
        }
        bytes.putInt(entry + SIZE_IN_ENTRY, 1000);
        return Files.write(bomb, bytes.array());
    }

    @ParameterizedTest
    @CsvSource({"Adobe ADEPT, META-INF/rights.xml, <rights xmlns='http://ns.adobe.com/adept'/>",
            "Readium LCP, META-INF/license.lcpl, {}", "Apple FairPlay, META-INF/sinf.xml, <sinf/>",
            "DRM, META-INF/other.xml, <other/>"})
    void refusesCopyProtectionByItsName(String scheme, String path, String content) throws IOException {
        var encryption = """
                <encryption xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData>
                <enc:EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes256-cbc"/>
                <enc:CipherData><enc:CipherReference URI="OPS/text/two.xhtml"/></enc:CipherData>
                </enc:EncryptedData></encryption>""";
        var file = novel().with("META-INF/encryption.xml", encryption).with(path, content)
                .save(folder.resolve("a.epub"));
        assertTrue(refused(ReadFailure.PROTECTED, file).contains(scheme));
    }

    @Test
    void refusesEncryptedOfficeDocuments() throws IOException {
        var name = String.join("\0", "EncryptedPackage".split(""));
        var compound = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1" + "\0".repeat(2000);
        refused(ReadFailure.LOCKED, written("a.docx", compound + name));
        refused(ReadFailure.NOT_A_DOCUMENT, written("a.doc", compound));
        var manifest = "<manifest><file-entry><encryption-data/></file-entry></manifest>";
        refused(ReadFailure.LOCKED, ZipSample.of(GOLDEN.resolve("report.odt"))
                .with("META-INF/manifest.xml", manifest).save(folder.resolve("a.odt")));
    }

    @Test
    void refusesWhatHasNoText() throws IOException {
        for (var name : new String[]{"a.epub", "a.docx", "a.odt", "a.rtf", "a.html", "a.md", "a.txt", "a.fb2"}) {
            refused(ReadFailure.EMPTY, written(name, ""));
        }
        refused(ReadFailure.EMPTY, written("b.txt", " \n\n\t"));
        refused(ReadFailure.EMPTY, written("b.html", "<html><body></body></html>"));
        refused(ReadFailure.EMPTY, written("b.rtf", "{\\rtf1\\ansi }"));
        refused(ReadFailure.PICTURES_ONLY, novel()
                .with("OPS/text/chapter 1.xhtml", "<html><body><img src='a.png'/></body></html>")
                .with("OPS/text/two.xhtml", "<html/>").save(folder.resolve("comic.epub")));
    }

    @Test
    void refusesWhatIsNoDocument() throws IOException {
        for (var size : new int[]{16, 32, 256}) {
            refused(ReadFailure.NOT_A_DOCUMENT, Files.copy(Path.of(ICON.formatted(size)),
                    folder.resolve("picture" + size + ".txt")));
        }
        refused(ReadFailure.NOT_A_DOCUMENT,
                written("a.txt", "\u0089PNG\r\n\u001A\n" + "\0\u0001\u0002\u00FF".repeat(50)));
        refused(ReadFailure.NOT_A_DOCUMENT,
                new ZipSample().with("a.bin", "x").save(folder.resolve("a.zip")));
        refused(ReadFailure.FOLDER, Files.createDirectory(folder.resolve("b.epub")));
        refused(ReadFailure.MISSING, folder.resolve("nowhere.docx"));
    }

    @ParameterizedTest
    @CsvSource({"novel.epub", "contract.docx", "report.odt"})
    void refusesArchivesThatAreCutOff(String name) throws IOException {
        var whole = Files.readAllBytes(ZipSample.of(GOLDEN.resolve(name)).save(folder.resolve("whole")));
        refused(ReadFailure.DAMAGED,
                Files.write(folder.resolve(name), Arrays.copyOf(whole, whole.length / 2)));
    }

    @Test
    void goesByTheContentWhereTheNameIsWrong() throws IOException, DocumentReadException {
        assertEquals(DocumentFormat.EPUB, FlowReaders.read(novel().save(folder.resolve("a.pdf"))).format());
        assertEquals(DocumentFormat.DOCX, FlowReaders
                .read(ZipSample.of(GOLDEN.resolve("contract.docx")).save(folder.resolve("a.epub.bak"))).format());
        assertEquals(DocumentFormat.RTF, FlowReaders.read(written("a.doc", "{\\rtf1 Words.}")).format());
        assertEquals(DocumentFormat.HTML, FlowReaders.read(written("b.txt", "<!DOCTYPE html><p>Words.")).format());
        assertEquals(DocumentFormat.TXT, FlowReaders.read(written("a.xyz", "Only words.")).format());
        assertEquals(DocumentFormat.TXT, FlowReaders.read(written("b.epub", "Only words.")).format());
    }

    @Test
    void expandsNothingAndLoadsNothing() throws IOException, DocumentReadException {
        var laughs = new StringBuilder("<!DOCTYPE html [<!ENTITY a0 \"haha\">");
        for (var i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
        }
        var secret = Files.writeString(folder.resolve("secret"), "secret words");
        laughs.append("<!ENTITY f SYSTEM \"").append(secret.toUri()).append("\">]><html><body><p>&a29; &f; end</p>")
                .append("<p><img src=\"").append(secret.toUri()).append("\"/></p></body></html>");
        var document = FlowReaders
                .read(novel().with("OPS/text/two.xhtml", laughs.toString()).save(folder.resolve("a.epub")));
        assertTrue(document.text().endsWith("end"));
        assertFalse(document.text().contains("haha") || document.text().contains("secret words"));
    }

    @Test
    void standsWhatIsMadeToTakeLong() throws IOException, DocumentReadException {
        var soon = Duration.ofSeconds(20);
        var deep = written("deep.html", "<html>" + "<div>".repeat(400_000) + "inside" + "</div>".repeat(400_000));
        assertTimeout(soon, () -> assertEquals("inside", FlowReaders.read(deep).text()));
        var tables = written("tables.html", "<html>" + "<table><tr><td>".repeat(8_000) + "inside");
        assertTimeout(soon, () -> assertTrue(FlowReaders.read(tables).text().contains("inside")));
        var spans = written("spans.html", "<html><table><tr>" + "<td rowspan=65000 colspan=1000>x".repeat(500)
                + "<tr><td rowspan=60000>a".repeat(3_000));
        assertTimeout(soon, () -> assertTrue(FlowReaders.read(spans).text().length() < 10_000_000));
        var rules = new StringBuilder("<html><style>");
        for (var i = 0; i < 20_000; i++) {
            rules.append(".a").append(i).append(" div div > p:not(x), div div .c").append(i).append("{display:none}");
        }
        var sheet = written("sheet.html",
                rules + "</style>" + "<div class=b>".repeat(2_000) + "inside" + "<p>x</p>".repeat(20_000));
        assertTimeout(soon, () -> assertTrue(FlowReaders.read(sheet).text().startsWith("inside")));
    }

    @Test
    void standsOfficeDocumentsThatAreMadeToTakeLong() throws IOException {
        var words = "<w:r><w:t>inside</w:t></w:r>";
        var docx = new ZipSample().with("word/document.xml", "<w:body>" + "<w:p>".repeat(50_000) + words);
        assertInside(docx.save(folder.resolve("deep.docx")));
        var tables = new ZipSample().with("word/document.xml",
                "<w:body>" + "<w:tbl><w:tr><w:tc>".repeat(30_000) + words);
        assertInside(tables.save(folder.resolve("tables.docx")));
        var odt = new ZipSample().with("mimetype", "application/vnd.oasis.opendocument.text").with("content.xml",
                "<office:text>" + "<text:p>".repeat(50_000) + "inside");
        assertInside(odt.save(folder.resolve("deep.odt")));
        var boxes = new ZipSample().with("word/document.xml",
                "<w:body>" + "<w:p><w:txbxContent>".repeat(3_000) + words);
        refused(ReadFailure.EMPTY, boxes.save(folder.resolve("boxes.docx")));
        refused(ReadFailure.DAMAGED, written("deep.ipynb", "{\"cell_type\":1,\"cells\":" + "[".repeat(200_000)));
    }

    private static void assertInside(Path file) {
        assertTimeout(Duration.ofSeconds(20), () -> assertEquals("inside", FlowReaders.read(file).text()));
    }

    @Test
    void standsDeepNestingAndOneLongLine() throws IOException, DocumentReadException {
        var deep = "<div>".repeat(100_000) + "inside" + "</div>".repeat(100_000);
        assertEquals("inside", FlowReaders.read(written("deep.html", "<html>" + deep)).text());
        assertTrue(FlowReaders.read(novel().with("OPS/text/two.xhtml", deep).save(folder.resolve("deep.epub"))).text()
                .endsWith("inside"));
        assertTrue(FlowReaders.read(written("deep.md", ">".repeat(50_000) + " inside")).text().contains("inside"));
        refused(ReadFailure.DAMAGED, written("deep.rtf", "{\\rtf1 " + "{".repeat(5_000) + "inside"));
        var line = "A sentence of ten words that goes on and on. ".repeat(230_000);
        var document = FlowReaders.read(written("long.txt", line));
        assertEquals(line.strip(), document.text());
        assertTrue(document.pages().size() > 200);
    }
}
