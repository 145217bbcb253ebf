package org.lectern.app.document.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.lectern.app.document.html.Markup;

/// The numbering part of a Word document: which marks the levels of each list have.
final class DocxNumbering {
    private DocxNumbering() {}

    /// The levels of every list by its id.
    static Map<String, List<ListNumbers.Level>> of(Element xml) {
        var kinds = new HashMap<String, List<ListNumbers.Level>>();
        for (var kind : Markup.all(xml, "abstractNum")) {
            var levels = new ArrayList<ListNumbers.Level>();
            Markup.all(kind, "lvl").forEach(level -> levels.add(level(level)));
            kinds.put(kind.attr("w:abstractNumId"), levels);
        }
        var lists = new HashMap<String, List<ListNumbers.Level>>();
        for (var list : Markup.all(xml, "num")) {
            lists.put(list.attr("w:numId"), kinds.getOrDefault(value(list, "abstractNumId", ""), List.of()));
        }
        return lists;
    }

    private static ListNumbers.Level level(Element level) {
        var start = value(level, "start", "1");
        return new ListNumbers.Level(value(level, "numFmt", "decimal"), value(level, "lvlText", "%1."),
                start.matches("\\d{1,6}") ? Integer.parseInt(start) : 1);
    }

    private static String value(Element e, String name, String otherwise) {
        return Markup.first(e, name).map(found -> found.attr("w:val")).orElse(otherwise);
    }
}
