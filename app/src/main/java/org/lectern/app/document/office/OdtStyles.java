package org.lectern.app.document.office;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.lectern.app.document.flow.Height;
import org.lectern.app.document.html.Markup;

/// What the styles of an OpenDocument text say of letters: whether they are shown, and where they stand.
final class OdtStyles {
    private static final int MOST_ANCESTORS = 20;

    private final Map<String, Style> styles = new HashMap<>();

    private record Style(String parent, Optional<Boolean> hidden, Optional<Height> height) {}

    /// @param parts that define styles, those of the text last
    OdtStyles(List<Element> parts) {
        for (var part : parts) {
            for (var style : Markup.all(part, "style")) {
                var letters = Markup.first(style, "text-properties");
                styles.put(key(style.attr("style:family"), style.attr("style:name")), new Style(
                        style.attr("style:parent-style-name"),
                        letters.filter(e -> e.hasAttr("text:display")).map(e -> !e.attr("text:display").equals("true")),
                        letters.filter(e -> e.hasAttr("style:text-position")).map(
                                e -> height(e.attr("style:text-position")))));
            }
        }
    }

    private static String key(String family, String name) {
        return family + " " + name;
    }

    private static Height height(String position) {
        var first = position.strip().split("\\s+")[0];
        if (first.equals("sub") || first.startsWith("-")) {
            return Height.BELOW;
        }
        return first.equals("super") || !first.matches("\\+?0+(?:\\.0+)?%?") ? Height.ABOVE : Height.BASE;
    }

    /// Whether the words of an element are hidden by its style.
    boolean isHidden(Element e, String family) {
        return find(e, family, Style::hidden).orElse(false);
    }

    /// Where the letters of an element stand, if its style says so.
    Optional<Height> height(Element e, String family) {
        return find(e, family, Style::height);
    }

    private <T> Optional<T> find(Element e, String family, Function<Style, Optional<T>> property) {
        var style = styles.get(key(family, e.attr("text:style-name")));
        for (var i = 0; style != null && i < MOST_ANCESTORS; i++) {
            var said = property.apply(style);
            if (said.isPresent()) {
                return said;
            }
            style = styles.get(key(family, style.parent()));
        }
        return Optional.empty();
    }
}
