package org.lectern.app.document.html;

import java.util.Map;
import org.jsoup.nodes.Element;
import org.lectern.app.document.flow.numeral.Numeral;

/// What stands before the items of a list.
final class ListMarks {
    static final String BULLET = "•";

    private static final Map<String, String> FORMATS = Map.of("a", "lowerLetter", "A", "upperLetter", "i", "lowerRoman",
            "I", "upperRoman");

    private final boolean numbered;
    private final String format;
    private final int step;
    private int number;

    ListMarks(Element list) {
        this.numbered = list.normalName().equals("ol");
        this.format = FORMATS.getOrDefault(list.attr("type"), "decimal");
        var reversed = numbered && list.hasAttr("reversed");
        this.step = reversed ? -1 : 1;
        this.number = number(list.attr("start"), reversed ? items(list) : 1);
    }

    /// @param item may name its number, from which the next ones go on
    String next(Element item) {
        number = number(item.attr("value"), number);
        var shown = number;
        number += step;
        return numbered ? Numeral.of(shown, format) + "." : BULLET;
    }

    private static int items(Element list) {
        return (int) list.children().stream().filter(item -> item.normalName().equals("li")).count();
    }

    private static int number(String said, int otherwise) {
        return said.matches("[0-9]{1,6}") ? Integer.parseInt(said) : otherwise;
    }
}
