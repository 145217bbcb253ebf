package org.lectern.app.document.office;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.lectern.app.document.flow.FlowWriter;
import org.lectern.app.document.html.Markup;
import org.lectern.app.document.office.drawing.RelatedParts;

/// The headers and footers of a Word document that hold words of their own, such as a letterhead: each is read once, and not where
/// the body says the same or it only numbers the pages.
final class DocxMargins {
    private static final String NUMBERING = "(?iu)(?:page|p|of|seite|von|ページ|第|頁)*";

    private final RelatedParts related;
    private final Set<String> said = new HashSet<>();
    private final Element body;

    DocxMargins(RelatedParts related, Element body) {
        this.related = related;
        this.body = body;
    }

    /// @param kind "header" or "footer"
    void write(String kind, DocxStyles styles, ListNumbers numbers, FlowWriter out) {
        var parts = related.all(kind);
        var bodyWords = parts.isEmpty() ? "" : letters(body);
        for (var part : parts) {
            var xml = part.xml();
            var words = letters(xml);
            if (!words.isEmpty() && !words.matches(NUMBERING) && !bodyWords.contains(words) && said.add(words)) {
                out.apart();
                var none = Markup.xml(new byte[0]);
                DocxBody.write(xml, styles, numbers, new DocxNotes(none, none),
                        new DocxFields(RelatedParts.none(), out),
                        RelatedParts.none(), out);
                out.apart();
            }
        }
    }

    /// All letters that are shown; numbers are those of pages, or say nothing alone.
    private static String letters(Element part) {
        return words(part).stream().collect(Collectors.joining()).replaceAll("[^\\p{L}]+", "");
    }

    private static List<String> words(Element part) {
        return part.stream().filter(e -> Markup.isNamed(e, "t")).map(Element::wholeText).toList();
    }
}
