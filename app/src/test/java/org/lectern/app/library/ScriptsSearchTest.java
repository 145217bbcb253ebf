package org.lectern.app.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.FlowRegion;
import org.lectern.app.document.model.PageRegion;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.testing.FlowReaders;
import org.lectern.app.testing.RawPdf;
import org.lectern.app.testing.ZipSample;

/// Documents in other scripts, from the file to a hit of the search and its place.
class ScriptsSearchTest {
    private static final String NOVEL = "吾輩は猫である。名前はまだ無い。";

    @TempDir
    private Path folder;

    private Library library;

    @BeforeEach
    void open() throws LibraryException {
        library = Library.open(folder.resolve("library"), aside -> fail("set aside: " + aside));
    }

    @AfterEach
    void close() {
        library.close();
    }

    /// The first hit for some words, which must be in this document.
    private SearchHit hit(Document document, String words) throws LibraryException {
        library.remember(document, Instant.EPOCH);
        var hits = library.search(words, 5);
        assertFalse(hits.isEmpty(), words);
        assertEquals(document.id(), hits.getFirst().id());
        assertEquals(words, hits.getFirst().span().of(document.text()));
        return hits.getFirst();
    }

    private static PageRegion onPaper(Document document, SearchHit hit) {
        var regions = document.regions().of(hit.span());
        assertEquals(1, regions.size());
        return assertInstanceOf(PageRegion.class, regions.getFirst());
    }

    private Document japanese(String map) throws DocumentReadException {
        var pdf = new RawPdf(595, 842);
        var described = pdf.object("<< /Type /Font /Subtype /CIDFontType0 /BaseFont /HeiseiMin-W3 /CIDSystemInfo"
                + " << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> /DW 1000 >>");
        pdf.font("F2", "/Subtype /Type0 /BaseFont /HeiseiMin-W3 /Encoding /" + map + " /DescendantFonts [" + described
                + " 0 R]");
        var hex = new StringBuilder();
        NOVEL.chars().forEach(unit -> hex.append("%04X".formatted(unit)));
        return FlowReaders.read(pdf.page("BT /F2 14 Tf 300 700 Td <" + hex + "> Tj ET", "")
                .save(folder.resolve(map + ".pdf")));
    }

    @Test
    void aJapanesePdf() throws DocumentReadException, LibraryException {
        var document = japanese("UniJIS-UCS2-H");
        assertEquals(NOVEL, document.text());
        var name = onPaper(document, hit(document, "名前"));
        assertEquals(300 + 8 * 14, name.x(), 1);
        assertEquals(2 * 14, name.width(), 1);
    }

    @Test
    void aVerticalJapanesePdf() throws DocumentReadException, LibraryException {
        var document = japanese("UniJIS-UCS2-V");
        assertEquals(NOVEL, document.text());
        var name = onPaper(document, hit(document, "名前"));
        assertEquals(300, name.x() + name.width() / 2, 4);
        assertEquals(2 * 14, name.height(), 6);
    }

    @Test
    void anArabicEpub() throws DocumentReadException, LibraryException, IOException {
        var chapter = "<html dir='rtl'><body><h1>الفصل الثاني</h1><p>ما هو السرطان؟ كلّ أشكال الحياة مؤلّفة من خلايا.</p>"
                + "</body></html>";
        var document = FlowReaders.read(ZipSample.of(Path.of("src/test/resources/golden/novel.epub"))
                .with("OPS/text/two.xhtml", chapter).save(folder.resolve("a.epub")));
        var regions = document.regions().of(hit(document, "الحياة").span());
        var region = assertInstanceOf(FlowRegion.class, regions.getFirst());
        assertEquals("الحياة", document.blocks().get(region.block()).span().of(document.text())
                .substring(region.start(), region.end()));
    }

    @Test
    void aTextInShiftJis() throws DocumentReadException, LibraryException, IOException {
        var text = NOVEL + "どこで生れたかとんと見当がつかぬ。";
        var document = FlowReaders.read(
                Files.write(folder.resolve("a.txt"), (text + "\n\n" + text).getBytes(Charset.forName("Shift_JIS"))));
        assertEquals(List.of(new FlowRegion(1, 0, 8, 10)), document.regions().of(hit(document, "名前").span()));
    }
}
