package org.lectern.app.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.DocumentFormat;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.document.model.Page;
import org.lectern.app.document.model.PageRegion;
import org.lectern.app.document.model.PageVerdict;
import org.lectern.app.document.model.PaperPage;
import org.lectern.app.document.model.Region;
import org.lectern.app.document.model.Section;
import org.lectern.inference.api.TextRange;

/// Documents made from words alone.
public final class Documents {
    private Documents() {}

    /// A document of these pages; every character is one point wide on a line of its page.
    public static Document of(List<Section> sections, String... pages) {
        var text = new StringBuilder();
        var numbered = new ArrayList<Page>();
        for (var page : pages) {
            var start = text.length();
            text.append(page);
            numbered.add(new PaperPage(numbered.size() + 1, 600, 800, new TextRange(start, text.length()),
                    PageVerdict.TEXT));
        }
        return new Document(new DocumentId("0".repeat(64)), DocumentFormat.PDF, Path.of("made.pdf"), "Made",
                text.toString(),
                sections, numbered, List.of(), span -> regions(numbered, span));
    }

    /// The rectangles of a span in a document on paper.
    public static List<PageRegion> rectangles(Document document, TextRange span) {
        return document.regions().of(span).stream().map(PageRegion.class::cast).toList();
    }

    private static List<Region> regions(List<Page> pages, TextRange span) {
        return pages.stream().filter(page -> page.span().overlaps(span)).<Region>map(page -> {
            var from = Math.max(span.start(), page.span().start()) - page.span().start();
            var to = Math.min(span.end(), page.span().end()) - page.span().start();
            return new PageRegion(page.number(), from, 100, to - from, 10);
        }).toList();
    }
}
