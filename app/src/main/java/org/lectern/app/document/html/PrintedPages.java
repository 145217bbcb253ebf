package org.lectern.app.document.html;

import org.jsoup.nodes.Element;

/// The marks by which an electronic book says where the pages of the printed one began: numbers, and no text.
final class PrintedPages {
    private static final String KIND = "(?:.*\\s)?(?:doc-)?pagebreak(?:\\s.*)?";
    private static final String CLASS = "(?:pagenum|pageno|page-?number|page_?break|page-?num|pagebreak|pb)s?";
    private static final String NUMBER = "[\\[({]?\\s*(?:(?:pg|page|p|seite|s)\\b\\.?)?\\s*(?:[0-9]{1,5}|[ivxlcdm]{1,10})?\\s*[\\])}]?";

    private PrintedPages() {}

    static boolean is(Element e) {
        if (e.attributesSize() == 0) {
            return false;
        }
        return e.attr("epub:type").matches(KIND) || e.attr("role").matches(KIND)
                || (e.classNames().stream().anyMatch(name -> name.toLowerCase(java.util.Locale.ROOT).matches(CLASS))
                        && e.text().strip().toLowerCase(java.util.Locale.ROOT).matches(NUMBER));
    }
}
