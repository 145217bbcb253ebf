package org.lectern.app.document.html;

import java.util.Set;

/// Which elements of a page stand in blocks of their own.
final class BlockNames {
    private static final Set<String> PLAIN = Set.of("address", "article", "aside", "body", "caption", "center", "dd",
            "details", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "header",
            "hgroup",
            "hr", "html", "legend", "main", "menu", "nav", "p", "section", "summary", "svg", "tbody", "text", "tfoot",
            "thead");
    private static final Set<String> SPECIAL = Set.of("h1", "h2", "h3", "h4", "h5", "h6", "li", "pre", "blockquote",
            "ul", "ol");
    private static final Set<String> OF_TABLES = Set.of("table", "tr", "td", "th");

    private BlockNames() {}

    /// Whether nothing but its place is special about a block.
    static boolean isPlain(String name) {
        return PLAIN.contains(name);
    }

    /// Whether words in a cell are apart from those of such an element.
    static boolean isApart(String name) {
        return PLAIN.contains(name) || SPECIAL.contains(name);
    }

    static boolean isAny(String name) {
        return isApart(name) || OF_TABLES.contains(name);
    }
}
