package org.lectern.app.document.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.PageName;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.testing.FlowReaders;
import org.lectern.app.testing.ZipSample;

/// Where the pages of the printed book begin in an EPUB.
class PrintedPagesTest {
    private static final String MARKED = """
            <body><h1>A</h1><p><span epub:type='pagebreak' title='xii'/>The queen sailed to the <span epub:type='pagebreak' \
            id='p12' title='12'>12</span>island of Mull in <a id='page_0013' class='page' role='doc-pagebreak'></a>1604, and \
            the bi<span epub:type='pagebreak' role='doc-pagebreak'>[p. 14]</span>shop followed.</p><div class='pagenum'>Page 15</div>\
            <table><tr><td>She<span epub:type='pagebreak' aria-label=' 16. '/>ep</td></tr></table></body>""";

    @TempDir
    private Path folder;

    private Document book(String first, String navigation, String ncx) throws DocumentReadException {
        var zip = new ZipSample().with("mimetype", "application/epub+zip")
                .with("META-INF/container.xml",
                        "<container><rootfiles><rootfile full-path='o.opf'/></rootfiles></container>")
                .with("o.opf",
                        """
                                <package xmlns:epub='x'><metadata/><manifest><item id='a' href='a.xhtml' media-type='application/xhtml+xml'/>
                                <item id='b' href='b.xhtml' media-type='application/xhtml+xml'/>
                                <item id='n' href='n.xhtml' properties='nav' media-type='application/xhtml+xml'/>
                                <item id='x' href='n.ncx' media-type='application/x-dtbncx+xml'/></manifest>
                                <spine toc='x'><itemref idref='a'/><itemref idref='b'/></spine></package>""")
                .with("a.xhtml", "<html xmlns:epub='x'>" + first + "</html>")
                .with("b.xhtml", "<html xmlns:epub='x'><body><h1>B</h1><p id='p20'>Sheep graze here.</p></body></html>")
                .with("n.xhtml", "<html xmlns:epub='x'><body>" + navigation + "</body></html>").with("n.ncx", ncx);
        return FlowReaders.read(zip.save(folder.resolve("book.epub")));
    }

    private static String marks(Document document) {
        return document.labels().marks().stream().map(mark -> mark.label() + "@" + mark.page() + " "
                + document.text().substring(mark.start()).split("\\s", 2)[0]).collect(Collectors.joining("; "));
    }

    @Test
    void beginWhereTheyAreMarked() throws DocumentReadException {
        var book = book(MARKED, "", "<ncx/>");
        assertEquals("xii@1 The; 12@1 island; 13@1 1604,; 14@1 shop; 15@1 Sheep; 16@1 Sheep", marks(book));
        assertEquals(new PageName(1, "12", 2), book.nameAt(book.text().indexOf("of Mull")));
        assertEquals(PageName.of(1), book.nameAt(0));
        assertEquals("of Mull in ", book.spanOf(book.pageCalled("12", 0).orElseThrow()).of(book.text())
                .substring("island ".length()));
        assertEquals(2, book.pageCalled("#2", 0).orElseThrow().page());
    }

    @Test
    void elseWhereTheListSays() throws DocumentReadException {
        var navigation = "<nav epub:type='toc'><ol><li><a href='a.xhtml'>A</a></li></ol></nav><nav epub:type='page-list'><ol>"
                + "<li><a href='a.xhtml'>19</a></li><li><a href='b.xhtml#p20'>20</a></li></ol></nav>";
        var plain = "<body><h1>A</h1><p>Words.</p></body>";
        assertEquals("19@1 A; 20@2 Sheep", marks(book(plain, navigation, "<ncx/>")));
        assertEquals("7@2 Sheep", marks(book(plain, "", "<ncx><pageList><pageTarget><navLabel><text>7</text></navLabel>"
                + "<content src='b.xhtml#p20'/></pageTarget></pageList></ncx>")));
        assertEquals("", marks(book(plain, "<nav><a href='b.xhtml'>B</a></nav>", "<ncx/>")));
    }
}
