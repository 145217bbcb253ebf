package org.lectern.app.document.html.around;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.lectern.app.document.role.RoleWords;

/// The notes of a page, as EPUB, ARIA and Markdown mark them.
public final class Notes {
    private static final Set<String> NOTES = Set.of("footnote", "endnote", "rearnote", "doc-footnote", "doc-endnote");

    private static final Set<String> NAMES = Set.of("footnotes", "endnotes", "notes", "references", "bibliography",
            "refs",
            "reflist", "citations", "literature");

    private Notes() {}

    /// Whether an element is called notes or references by its classes, its id or the heading in it or before it.
    public static boolean areCalledSo(Element e) {
        if (NAMES.contains(e.id().toLowerCase(Locale.ROOT)) || NAMES.stream().anyMatch(e::hasClass)) {
            return true;
        }
        var before = e.previousElementSibling();
        return (before != null && PartHeading.is(before) && RoleWords.areNotesOrReferences(before.text()))
                || PartHeading.first(e).filter(heading -> RoleWords.areNotesOrReferences(heading.text())).isPresent();
    }

    /// What an element says it is.
    public static String kind(Element e) {
        return (e.attr("epub:type") + " " + e.attr("role")).strip();
    }

    /// Whether an element is a note, or holds them.
    public static boolean is(Element e) {
        return e.hasClass("footnotes") || (e.attributesSize() > 0
                && NOTES.stream().anyMatch(note -> (" " + kind(e) + " ").contains(" " + note + " ")));
    }
}
