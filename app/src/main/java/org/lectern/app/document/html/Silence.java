package org.lectern.app.document.html;

import java.util.Set;
import org.lectern.app.document.html.around.Notes;
import org.jsoup.nodes.Element;
import org.lectern.app.document.html.style.Hidden;
import org.jsoup.nodes.TextNode;

/// Which elements of a page say nothing.
///
/// @param hidden what its style sheets do not show
record Silence(Hidden hidden) {
    private static final Set<String> SILENT = Set.of("head", "script", "style", "template", "noscript", "rt", "rp",
            "rtc",
            "select", "button", "textarea", "input", "canvas", "desc", "metadata", "iframe", "object", "audio", "video",
            "datalist",
            "title");

    boolean is(Element e) {
        return SILENT.contains(e.normalName()) || (e.hasAttr("hidden") && !Notes.is(e))
                || (hidden.has(e) && !Notes.is(e) && !Formulas.isHiddenTwin(e)) || e.hasClass("footnote-backref")
                || e.attr("role").equals("doc-backlink") || References.isPermalink(e) || PrintedPages.is(e)
                || Formulas.isSeenTwin(e);
    }

    /// Whether words are not shown though the element that they are in holds some that are.
    boolean isText(TextNode words) {
        var around = words.parent();
        return around != null && hidden.hasWords(around);
    }
}
