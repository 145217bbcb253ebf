package org.lectern.app.document.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.testing.FlowReaders;
import org.lectern.app.testing.ZipSample;

/// Web pages and EPUBs as they are shown: encodings, spans of cells, powers, what style sheets hide, pictures.
class ShownPagesTest {
    @TempDir
    private Path folder;

    private String read(String html) throws IOException, DocumentReadException {
        return FlowReaders.read(Files.writeString(folder.resolve("a.html"), html)).text();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {"gb2312#GB18030#朱镕基 㐀 说", "euc-kr#x-windows-949#똠방각하 한글",
            "iso-8859-9#windows-1254#“İstanbul” – şehir €", "tis-620#x-windows-874#มนุษย์ทั้งหลาย",
            "utf-8#windows-1252#Über die Brücke gingen die Männer", "windows-1250#windows-1250#Žluťoučký kůň"})
    void takesTheEncodingAsBrowsersDo(String named, String meant, String words)
            throws IOException, DocumentReadException {
        var bytes = ("<html><meta charset=" + named + "><p>" + words + "</p>").getBytes(Charset.forName(meant));
        assertEquals(words, FlowReaders.read(Files.write(folder.resolve("a.html"), bytes)).text());
    }

    @Test
    void spansStandInEachRowAndNameEachColumn() throws IOException, DocumentReadException {
        assertEquals("Region | Sales | Sales\nRegion | 2019 | 2020\nNorth | 1 | 2", read(
                "<html><table><tr><th rowspan=2>Region<th colspan=2>Sales</tr><tr><th>2019<th>2020</tr><tr><td>North<td>1<td>2</tr></table>"));
        assertEquals("All | 1\nAll | 2\nNext | 3",
                read("<html><table><tbody><tr><td rowspan=0>All<td>1<tr><td>2</tbody>"
                        + "<tbody><tr><td>Next<td>3</table>"));
    }

    @Test
    void blocksInCellsLeaveRowsWhole() throws IOException, DocumentReadException {
        assertEquals("1904 | a b\n1905 | x y", read("<html><table><tr><td>1904<td><table><tr><td>a<td>b</table>"
                + "<tr><td>1905<td><ol><li>x<li>y</ol></table>"));
        assertEquals("Menu\n\n• Home\n\nStory\n\nOnce.\n\nTwice.",
                read("<html><table><tr><td><h2>Menu</h2><ul><li>Home</ul>"
                        + "<td><h1>Story</h1><p>Once.<p>Twice.</table>"));
    }

    @Test
    void powersAndIndicesAreNoDigits() throws IOException, DocumentReadException {
        assertEquals("xⁿ⁺¹ 2¹⁰ 10^(1/2) 1st Mme log₂8 T_max CO₂ word[1] a* Nr²,³ m⁻² e^iπ", read(
                "<html><p>x<sup>n+1</sup> 2<sup>10</sup> 10<sup>1/2</sup> 1<sup>st</sup> M<sup>me</sup> log<sub>2</sub>8 "
                        + "T<sub>max</sub> CO<sub>2</sub> word<sup>[1]</sup> a<sup>*</sup> Nr<sup>2,3</sup> m<sup>−2</sup> "
                        + "e<sup>iπ</sup></p>"));
    }

    @Test
    void whatStyleSheetsHideIsNotRead() throws IOException, DocumentReadException {
        assertEquals("shown\n\nback\n\nvis\n\nend",
                read("""
                        <html><style>@media print{p{display:none}} .a{display:none} .a.show{display:block} #x{visibility:hidden}
                        .sr{position:absolute;clip:rect(0,0,0,0)}</style><p>shown</p><p class=a>gone</p><p class="a show">back</p>
                        <div id=x>inv<b style="visibility:visible">vis</b></div><p>end<span class=sr> for readers</span>
                        <span style="font-size:0">zero</span></p>"""));
        assertEquals("AMP page",
                read("<html><style>body{display:none}</style><body style='visibility:hidden'><p>AMP page"));
    }

    @Test
    void picturesSayWhatIsSaidOfThem() throws IOException, DocumentReadException {
        assertEquals("The queen\n\n[A map of the island of Mull]\n\nAfter the mark",
                read("<html><p><img src=a alt=T>he queen</p>"
                        + "<p><img src=b alt='A map of the island of Mull'></p><img alt='IMG_001.jpg'><img alt=cover>"
                        + "<p><span class=pagenum>[Pg 12]</span>After the mark</p>"));
    }

    private Path epub(String manifest, String spine, Object... entries) throws IOException {
        var zip = new ZipSample().with("mimetype", "application/epub+zip").with("META-INF/container.xml",
                "<container><rootfiles><rootfile full-path='O/p.opf'/></rootfiles></container>").with("O/p.opf",
                        "<package><metadata/><manifest>" + manifest + "</manifest><spine>" + spine
                                + "</spine></package>");
        for (var i = 0; i < entries.length; i += 2) {
            zip.with((String) entries[i], ((String) entries[i + 1]).getBytes(StandardCharsets.ISO_8859_1));
        }
        return zip.save(folder.resolve("a.epub"));
    }

    @Test
    void namesWithBackslashesAndMarksOfPages() throws IOException, DocumentReadException {
        assertEquals("Shown.\n\nThe end.", FlowReaders.read(epub(
                "<item id='a' href='text/a.xhtml' media-type='application/xhtml+xml'/>",
                "<itemref idref='a'/>", "O\\text\\a.xhtml",
                "<html><head><link rel='stylesheet' href='..\\css\\s.css'/></head><body><p>Shown.</p><p class='x'>Hidden.</p>"
                        + "<p>The <span role='doc-pagebreak'>13</span>end<a epub:type='pagebreak'>14</a>.</p></body></html>",
                "O\\css\\s.css", ".x{display:none}")).text());
    }

    @Test
    void picturesInTheSpineAreTheirFallbacks() throws IOException, DocumentReadException {
        assertEquals("Fallback words.",
                FlowReaders.read(epub("<item id='s' href='2.svg' media-type='image/svg+xml' fallback='j'/>"
                        + "<item id='j' href='1.jpg' media-type='image/jpeg' fallback='f'/><item id='f' href='f.xhtml' "
                        + "media-type='application/xhtml+xml'/><item id='l' href='l.xhtml' media-type='application/xhtml+xml'/>",
                        "<itemref idref='s'/><itemref idref='l'/>", "O/2.svg", "<svg/>", "O/1.jpg",
                        "\u00FF\u00D8\u00FF\u00E0abc",
                        "O/f.xhtml", "<html><body><p>Fallback words.</p></body></html>", "O/l.xhtml", "\u0089PNG abc"))
                        .text());
    }
}
