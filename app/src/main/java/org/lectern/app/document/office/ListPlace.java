package org.lectern.app.document.office;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.lectern.app.document.html.Markup;

/// Where a paragraph stands in the lists of a Word document.
///
/// @param list id of the list's numbering; "0" takes a paragraph out of the list of its style
/// @param level from 0
record ListPlace(String list, int level) {
    static Optional<ListPlace> of(Element properties) {
        return Markup.first(properties, "numPr").map(place -> new ListPlace(value(place, "numId"),
                Integer.parseInt("0" + value(place, "ilvl").replaceAll("\\D|.{2,}", ""))));
    }

    private static String value(Element place, String name) {
        return Markup.first(place, name).map(e -> e.attr("w:val")).orElse("");
    }
}
