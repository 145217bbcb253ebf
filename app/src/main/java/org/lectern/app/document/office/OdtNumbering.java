package org.lectern.app.document.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.lectern.app.document.html.Markup;

/// The list styles of an OpenDocument text, and the style of its headings' numbers: which marks their levels have.
final class OdtNumbering {
    /// The list that headings are numbered by.
    static final String HEADINGS = "\0headings";

    private static final int MOST_LEVELS = 10;
    private static final Map<String, String> FORMATS = Map.of("1", "decimal", "a", "lowerLetter", "A", "upperLetter",
            "i", "lowerRoman", "I", "upperRoman", "", "none");

    private OdtNumbering() {}

    /// The levels of every list by the name of its style.
    static Map<String, List<ListNumbers.Level>> of(Element styles, Element content) {
        var lists = new HashMap<String, List<ListNumbers.Level>>();
        for (var part : List.of(styles, content)) {
            Markup.all(part, "list-style").forEach(style -> lists.put(style.attr("style:name"), levels(style)));
            Markup.all(part, "outline-style").forEach(style -> lists.put(HEADINGS, levels(style)));
        }
        var headings = new ArrayList<>(lists.getOrDefault(HEADINGS, List.of()));
        while (headings.size() < MOST_LEVELS) {
            headings.add(new ListNumbers.Level("none", "", 1));
        }
        lists.put(HEADINGS, headings);
        return lists;
    }

    private static List<ListNumbers.Level> levels(Element style) {
        var levels = new ArrayList<ListNumbers.Level>();
        style.children().stream().limit(MOST_LEVELS).forEach(level -> levels.add(level(level, levels.size() + 1)));
        return levels;
    }

    private static ListNumbers.Level level(Element level, int number) {
        if (!Markup.localName(level).matches("list-level-style-number|outline-level-style")) {
            return new ListNumbers.Level("bullet", "", 1);
        }
        var shown = level.attr("text:display-levels").matches("[1-9]")
                ? Integer.parseInt(level.attr("text:display-levels"))
                : 1;
        var numbers = IntStream.rangeClosed(Math.max(1, number - shown + 1), number).mapToObj(i -> "%" + i)
                .collect(Collectors.joining("."));
        var start = level.attr("text:start-value");
        return new ListNumbers.Level(FORMATS.getOrDefault(level.attr("style:num-format"), "decimal"),
                level.attr("style:num-prefix") + numbers + level.attr("style:num-suffix"),
                start.matches("\\d{1,6}") ? Integer.parseInt(start) : 1);
    }
}
