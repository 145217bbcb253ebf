package org.lectern.app.document.html;

import java.util.Set;
import org.jsoup.nodes.Element;

/// The notes of a page, as EPUB, ARIA and Markdown mark them.
final class Notes {
    private static final Set<String> NOTES = Set.of("footnote", "endnote", "rearnote", "doc-footnote", "doc-endnote");

    private Notes() {}

    /// What an element says it is.
    static String kind(Element e) {
        return (e.attr("epub:type") + " " + e.attr("role")).strip();
    }

    /// Whether an element is a note, or holds them.
    static boolean is(Element e) {
        return e.hasClass("footnotes") || (e.attributesSize() > 0
                && NOTES.stream().anyMatch(note -> (" " + kind(e) + " ").contains(" " + note + " ")));
    }
}
