package org.lectern.app.document.office;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.lectern.app.document.flow.letter.Height;
import org.lectern.app.document.html.Markup;
import org.lectern.app.document.model.Typesetting;

/// What the styles of an OpenDocument text say of letters: whether they are shown, and where they stand.
final class OdtStyles {
    private static final int MOST_ANCESTORS = 20;

    private final Map<String, Style> styles = new HashMap<>();

    private record Style(String parent, Optional<Boolean> hidden, Optional<Height> height,
            Map<Typesetting.Style, Boolean> face) {}

    /// @param parts that define styles, those of the text last
    OdtStyles(List<Element> parts) {
        for (var part : parts) {
            for (var style : Markup.all(part, "style")) {
                var letters = Markup.first(style, "text-properties");
                styles.put(key(style.attr("style:family"), style.attr("style:name")), new Style(
                        style.attr("style:parent-style-name"),
                        letters.filter(e -> e.hasAttr("text:display")).map(e -> !e.attr("text:display").equals("true")),
                        letters.filter(e -> e.hasAttr("style:text-position")).map(
                                e -> height(e.attr("style:text-position"))),
                        letters.map(OfficeFaces::ofOpenDocument).orElse(Map.of())));
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

    /// The face of the letters of an element in others.
    ///
    /// @param around the face of those
    Set<Typesetting.Style> face(Element e, String family, Set<Typesetting.Style> around) {
        return OfficeFaces.wanted(wanted -> find(e, family, style -> Optional.ofNullable(style.face().get(wanted)))
                .or(() -> Optional.of(around.contains(wanted))));
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
