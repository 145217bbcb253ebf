package org.lectern.app.document.role;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.DocumentFormat;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.document.model.Page;
import org.lectern.app.document.model.PageRegion;
import org.lectern.app.document.model.PageVerdict;
import org.lectern.app.document.model.PaperPage;
import org.lectern.app.document.model.TextRegions;
import org.lectern.app.testing.PdfSample;
import org.lectern.app.testing.ZipSample;
import org.lectern.inference.api.TextRange;

/// Books of pages and of parts.
class RolesOfBooksTest extends WithRoles {
    private static final List<String> LINES = List.of("The harbour stands on the north shore, where the river has",
            "carried sand and gravel since the last ice melted, and every",
            "ship that comes in has to wait for the flood.");

    @Test
    void ofAPaperTheMarginTheTitlesAndTheReferencesAreKnown() {
        var paper = new PdfSample().page().line(72, 780, 20, "A course about harbours");
        var margin = List.of("DOI: 10.21105/jose.00099", "Software", "• Review", "Submitted: 26 April 2018",
                "Published: 04 July 2018", "License");
        for (var i = 0; i < margin.size(); i++) {
            paper.line(72, 740 - 30 * i, 10, margin.get(i));
        }
        paper.lines(72, 560, 10, List.of("Authors of papers retain copyright and release the work under a",
                "Creative Commons Attribution 4.0 International License.")).line(72, 500, 16, "Summary")
                .lines(72, 470, 10, LINES).lines(72, 420, 10, LINES).line(72, 350, 16, "References")
                .line(72, 320, 10, "Stone, A. (2009). On harbours. Sea Press, pp. 12-19.");
        assertEquals(
                """
                        HEADING: A course about harbours
                        LICENCE: DOI: 10.21105/jose.00099 / Software / • Review
                        LICENCE: License / Authors of papers retain copyright and release the work under a Creative Commons Attribution 4.0 \
                        International License.
                        HEADING: Summary
                        HEADING: References
                        REFERENCES: Stone, A. (2009). On harbours. Sea Press, pp. 12-19.
                        """,
                roles(paper.save(folder.resolve("paper.pdf"))));
    }

    @Test
    void ofABookOnPaperContentsPageNumbersAndIndexAreKnown() {
        var book = new PdfSample().page().line(72, 760, 20, "Contents")
                .line(72, 720, 10, "1 Tides . . . . . . . . . . 2")
                .line(72, 700, 10, "2 Ships . . . . . . . . . . 3").line(72, 680, 10, "Index . . . . . . . . . . . 4")
                .page()
                .line(72, 760, 20, "1 Tides").lines(72, 700, 10, LINES)
                .line(72, 600, 10, "The flood comes twice a day.")
                .page().line(72, 760, 20, "2 Ships").lines(72, 700, 10, LINES).page().line(72, 760, 20, "Index");
        var terms = List.of("anchors, 2", "boats, 3", "cranes, 2, 3", "docks, 3", "eels, 2", "flood, 2");
        for (var i = 0; i < terms.size(); i++) {
            book.line(72, 700 - 20 * i, 10, terms.get(i));
        }
        assertEquals("""
                CONTENTS: Contents / 1 Tides 2 / 2 Ships 3 / Index 4
                HEADING: 1 Tides
                HEADING: 2 Ships
                HEADING: Index
                INDEX: anchors, 2 / boats, 3 / cranes, 2, 3 / docks, 3 / eels, 2 / flood, 2
                """, roles(book.save(folder.resolve("book.pdf"))));
    }

    /// Heads and numbers that a reader of PDF left in; the same words in the middle of pages are text.
    @Test
    void whatStandsInTheMarginOfSeveralPagesIsARunningHead() {
        var pages = new ArrayList<Page>();
        var text = new StringBuilder();
        var margins = new ArrayList<TextRange>();
        for (var number = 1; number <= 3; number++) {
            var start = text.length();
            margins.add(new TextRange(start, start + 1));
            text.append("Harbours of the north, page ").append(number).append("\n\nTo be noted\n\n");
            text.append((PROSE + "\n\n").repeat(5));
            margins.add(new TextRange(text.length(), text.length() + 1));
            text.append(number + 3).append("\n\n");
            pages.add(new PaperPage(number, 600, 800, new TextRange(start, text.length()), PageVerdict.TEXT));
        }
        TextRegions regions = span -> List.of(new PageRegion(1, 72,
                margins.stream().anyMatch(span::contains) ? 20 : 400, 300, 10));
        assertEquals("""
                RUNNING_HEAD: Harbours of the north, page 1
                RUNNING_HEAD: 4 / Harbours of the north, page 2
                RUNNING_HEAD: 5 / Harbours of the north, page 3
                RUNNING_HEAD: 6
                """, roles(new Document(new DocumentId("0".repeat(64)), DocumentFormat.PDF, Path.of("a.pdf"), "A",
                text.toString(), List.of(), pages, List.of(), regions)));
    }

    @Test
    void ofAnEpubTheNavigationAndWhatEveryPartRepeatsAreKnown() {
        var chapters = List.of("Tides", "Ships", "Sand", "Ropes", "Lamps");
        var zip = new ZipSample().with("mimetype", "application/epub+zip").with("META-INF/container.xml", """
                <container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
                <rootfile full-path="b.opf" media-type="application/oebps-package+xml"/></rootfiles></container>""");
        var items = new StringBuilder(
                "<item id='n' href='nav.xhtml' properties='nav' media-type='application/xhtml+xml'/>");
        var spine = new StringBuilder("<itemref idref='n'/>");
        var nav = new StringBuilder();
        for (var title : chapters) {
            items.append("<item id='%1$s' href='%1$s.xhtml' media-type='application/xhtml+xml'/>".formatted(title));
            spine.append("<itemref idref='%s'/>".formatted(title));
            nav.append("<li><a href='%1$s.xhtml'>%1$s</a></li>".formatted(title));
            zip.with(title + ".xhtml",
                    """
                            <html xmlns="http://www.w3.org/1999/xhtml"><body><h1>%s</h1><p>From the harbour book<br/>Version 2.30</p>
                            <p>%s</p><p>Next topic: <a href="nav.xhtml">Contents</a></p></body></html>"""
                            .formatted(title, PROSE));
        }
        zip.with("nav.xhtml", """
                <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body>
                <nav epub:type="toc"><h1>Contents</h1><ol>%s</ol></nav></body></html>""".formatted(nav));
        zip.with("b.opf",
                """
                        <package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
                        <dc:title>The harbour book</dc:title></metadata><manifest>%s</manifest><spine>%s</spine></package>"""
                        .formatted(items, spine));
        var repeated = "RUNNING_HEAD: From the harbour book / Version 2.30\nNAVIGATION: Next topic: Contents\n";
        assertEquals("CONTENTS: Contents / 1. Tides / 2. Ships / 3. Sand / 4. Ropes / 5. Lamps\n"
                + "HEADING: Tides\nNAVIGATION: Next topic: Contents\nHEADING: Ships\n" + repeated + "HEADING: Sand\n"
                + repeated
                + "HEADING: Ropes\n" + repeated + "HEADING: Lamps\n" + repeated,
                roles(zip.save(folder.resolve("b.epub"))));
    }
}
