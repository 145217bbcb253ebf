package org.lectern.app.document.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.lectern.app.document.flow.numeral.Numeral;
import org.lectern.app.document.html.Markup;

/// The numbering part of a Word document: which marks the levels of each list have, and which lists go on with each other's
/// numbers (ECMA-376 part 1, 17.9).
final class DocxNumbering {
    private static final int DEEPEST = 9; // levels

    private DocxNumbering() {}

    /// The lists by their id.
    ///
    /// @param language of the document, such as "en-GB"
    static Map<String, ListNumbers.NumberedList> of(Element xml, String language) {
        var english = language.toLowerCase(Locale.ROOT).startsWith("en");
        var kinds = new HashMap<String, List<ListNumbers.Level>>();
        var byStyle = new HashMap<String, String>();
        var links = new HashMap<String, String>();
        for (var kind : Markup.all(xml, "abstractNum")) {
            var levels = new ArrayList<ListNumbers.Level>();
            Markup.all(kind, "lvl").forEach(level -> put(levels, index(level), level(level, english)));
            var id = kind.attr("w:abstractNumId");
            kinds.put(id, levels);
            Markup.first(kind, "styleLink").ifPresent(link -> byStyle.put(link.attr("w:val"), id));
            Markup.first(kind, "numStyleLink").ifPresent(link -> links.put(id, link.attr("w:val")));
        }
        var lists = new HashMap<String, ListNumbers.NumberedList>();
        for (var list : Markup.all(xml, "num")) {
            var named = value(list, "abstractNumId", "");
            var kind = links.containsKey(named) ? byStyle.getOrDefault(links.get(named), named) : named;
            var levels = new ArrayList<>(kinds.getOrDefault(kind, List.of()));
            var starts = new HashMap<Integer, Integer>();
            for (var change : Markup.all(list, "lvlOverride")) {
                var index = index(change);
                Markup.first(change, "lvl").ifPresent(level -> put(levels, index, level(level, english)));
                Markup.first(change, "startOverride").ifPresent(start -> starts.put(index,
                        number(start.attr("w:val"), 1)));
            }
            lists.put(list.attr("w:numId"), new ListNumbers.NumberedList(kind, List.copyOf(levels), starts));
        }
        return lists;
    }

    private static void put(List<ListNumbers.Level> levels, int index, ListNumbers.Level level) {
        while (levels.size() <= index) {
            levels.add(new ListNumbers.Level("none", "", 1));
        }
        levels.set(index, level);
    }

    private static int index(Element level) {
        return Math.min(number(level.attr("w:ilvl"), 0), DEEPEST - 1);
    }

    private static ListNumbers.Level level(Element level, boolean english) {
        var legal = Markup.first(level, "isLgl").filter(DocxStyles::isOn).isPresent();
        var format = value(level, "numFmt", "decimal");
        var shown = english ? format : switch (format) {
            case "ordinal", "ordinalText" -> Numeral.ORDINAL_POINT;
            case "cardinalText" -> "decimal";
            default -> format;
        };
        return new ListNumbers.Level(shown, value(level, "lvlText", "%1."),
                number(value(level, "start", "1"), 1), number(value(level, "lvlRestart", ""), Integer.MAX_VALUE), legal,
                value(level, "pStyle", ""));
    }

    private static int number(String said, int otherwise) {
        return said.matches("\\d{1,6}") ? Integer.parseInt(said) : otherwise;
    }

    private static String value(Element e, String name, String otherwise) {
        return Markup.first(e, name).map(found -> found.attr("w:val")).orElse(otherwise);
    }
}
