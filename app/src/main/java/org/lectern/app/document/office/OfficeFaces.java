package org.lectern.app.document.office;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.lectern.app.document.html.Markup;
import org.lectern.app.document.model.Typesetting.Style;

/// What the properties of letters of Word and OpenDocument texts say of their face; what they leave open is not in the maps.
final class OfficeFaces {
    private OfficeFaces() {}

    /// @param properties of a run or a style (ECMA-376 part 1, 17.3.2)
    static Map<Style, Boolean> ofWord(Optional<Element> properties) {
        var said = new EnumMap<Style, Boolean>(Style.class);
        properties.ifPresent(all -> all.children().forEach(e -> {
            var on = DocxStyles.isOn(e) && !e.attr("w:val").equals("none");
            switch (Markup.localName(e)) {
                case "b" -> said.put(Style.BOLD, on);
                case "i" -> said.put(Style.ITALIC, on);
                case "smallcaps" -> said.put(Style.SMALL_CAPS, on);
                case "strike", "dstrike" -> said.put(Style.STRUCK, on);
                case "u" -> said.put(Style.UNDERLINED, on);
                default -> {
                }
            }
        }));
        return said;
    }

    /// @param properties of a style (OpenDocument 1.3 part 3, 20)
    static Map<Style, Boolean> ofOpenDocument(Element properties) {
        var said = new EnumMap<Style, Boolean>(Style.class);
        say(properties.attr("fo:font-weight"), Style.BOLD, "bold|[6-9]00", said);
        say(properties.attr("fo:font-style"), Style.ITALIC, "italic|oblique", said);
        say(properties.attr("fo:font-variant"), Style.SMALL_CAPS, "small-caps", said);
        say(properties.attr("style:text-line-through-style"), Style.STRUCK, "(?!none).+", said);
        say(properties.attr("style:text-underline-style"), Style.UNDERLINED, "(?!none).+", said);
        return said;
    }

    private static void say(String value, Style style, String on, Map<Style, Boolean> said) {
        if (!value.isEmpty()) {
            said.put(style, value.matches(on));
        }
    }

    /// The styles that are wanted.
    ///
    /// @param property what is said of one of them
    static Set<Style> wanted(Function<Style, Optional<Boolean>> property) {
        var face = EnumSet.noneOf(Style.class);
        for (var style : Style.values()) {
            if (property.apply(style).orElse(false)) {
                face.add(style);
            }
        }
        return face;
    }
}
