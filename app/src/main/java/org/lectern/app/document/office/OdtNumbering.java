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
    /// By `style:num-format` (OpenDocument 1.3, part 3, 19.510), or by the first sign of a row such as "一, 二, 三, ...".
    private static final Map<String, String> FORMATS = Map.ofEntries(Map.entry("1", "decimal"),
            Map.entry("a", "lowerLetter"), Map.entry("A", "upperLetter"), Map.entry("i", "lowerRoman"),
            Map.entry("I", "upperRoman"), Map.entry("", "none"), Map.entry("１", "decimalFullWidth"),
            Map.entry("①", "decimalEnclosedCircle"), Map.entry("一", "chineseCounting"),
            Map.entry("甲", "ideographTraditional"), Map.entry("子", "ideographZodiac"), Map.entry("ア", "aiueo"),
            Map.entry("ｱ", "aiueo"), Map.entry("イ", "iroha"), Map.entry("ｲ", "iroha"), Map.entry("일", "koreanCounting"),
            Map.entry("ㄱ", "chosung"), Map.entry("가", "ganada"), Map.entry("أ", "arabicAlpha"),
            Map.entry("١", "arabicIndic"), Map.entry("ก", "thaiLetters"), Map.entry("๑", "thaiNumbers"),
            Map.entry("א", "hebrew1"), Map.entry("А", "russianUpper"), Map.entry("а", "russianLower"),
            Map.entry("Б", "russianUpper"), Map.entry("б", "russianLower"), Map.entry("क", "hindiConsonants"),
            Map.entry("१", "hindiNumbers"));

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
        return new ListNumbers.Level(format(level.attr("style:num-format")),
                level.attr("style:num-prefix") + numbers + level.attr("style:num-suffix"),
                start.matches("\\d{1,6}") ? Integer.parseInt(start) : 1);
    }

    private static String format(String said) {
        return FORMATS.getOrDefault(said.split(",")[0].strip(), "decimal");
    }
}
