package org.lectern.app.document.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jsoup.nodes.Element;

/// The words of a form that a PDF keeps as XML (XFA): a template of what is drawn, and the data.
public final class XfaWords {
    private static final int MOST_LINES = 2_000;

    private final Map<String, Deque<String>> data = new HashMap<>(); // values by the names of their fields, in order
    private final List<String> names = new ArrayList<>(); // of the values, in order
    private final List<String> lines = new ArrayList<>();

    private XfaWords() {}

    /// The words that a form draws, with its data, and the data that it does not draw.
    ///
    /// @param shown values that stand elsewhere
    public static List<String> drawn(byte[] xml, Set<String> shown) {
        var words = new XfaWords();
        var root = Markup.xml(xml);
        words.collect(root, (name, value) -> !shown.contains(value));
        Markup.first(root, "template").ifPresent(words::drawn);
        return words.lines();
    }

    /// The data of a form whose pages have fields of their own.
    ///
    /// @param fields names of those, whose values are read from the pages
    public static List<String> beside(byte[] xml, Set<String> fields) {
        var words = new XfaWords();
        words.collect(Markup.xml(xml), (name, value) -> !fields.contains(name));
        return words.lines();
    }

    private List<String> lines() {
        names.forEach(name -> filledIn(name, name));
        return lines.stream().limit(MOST_LINES).toList();
    }

    private void collect(Element xml, BiPredicate<String, String> isWanted) {
        Markup.first(xml, "datasets").flatMap(sets -> Markup.first(sets, "data")).ifPresent(root -> {
            for (var e : root.getAllElements()) {
                var value = e.children().isEmpty() ? e.text().strip() : "";
                var name = name(e.tagName());
                if (!value.isEmpty() && !e.equals(root) && isWanted.test(name, value)) {
                    data.computeIfAbsent(name, _ -> new ArrayDeque<>()).add(value);
                    names.add(name);
                }
            }
        });
    }

    private static String name(String tag) {
        return tag.substring(tag.indexOf(':') + 1);
    }

    /// The words that the form draws, with the values of its fields.
    private void drawn(Element template) {
        for (var e : template.getAllElements()) {
            if (Markup.isNamed(e, "draw")) {
                say(words(e, "value"));
            } else if (Markup.isNamed(e, "field")) {
                var caption = words(e, "caption");
                if (!filledIn(e.attr("name"), caption)) {
                    say(caption);
                }
            }
        }
    }

    private static String words(Element e, String part) {
        return Markup.first(e, part).map(Element::text).orElse("").strip();
    }

    private boolean filledIn(String name, String caption) {
        var values = data.get(name);
        if (values == null || values.isEmpty()) {
            return false;
        }
        say(caption.isEmpty() || caption.endsWith(":")
                ? caption + " " + values.remove()
                : caption + ": " + values.remove());
        return true;
    }

    private void say(String words) {
        if (!words.isBlank()) {
            lines.add(words.strip().replaceAll("\\s+", " "));
        }
    }
}
