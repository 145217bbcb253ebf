package org.lectern.app.document.office;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.lectern.app.document.flow.letter.Height;
import org.lectern.app.document.html.Markup;
import org.lectern.app.document.model.Typesetting;

/// What the styles of a Word document mean.
///
/// @param styles by their id; the defaults of the document have none
record DocxStyles(Map<String, Style> styles) {
    private static final Pattern HEADING = Pattern.compile("heading ([1-9])");
    private static final int MOST_ANCESTORS = 20;
    private static final String DEFAULTS = "";

    /// A style.
    ///
    /// @param level as a heading, from 1; 0 for other text
    /// @param list id and level of the list its paragraphs belong to
    /// @param parent id of the style it is based on
    /// @param hidden whether its words are; empty where that is not said
    /// @param height of its letters; empty where that is not said
    /// @param face of its letters, as far as that is said
    record Style(String name, int level, Optional<ListPlace> list, String parent, Optional<Boolean> hidden,
            Optional<Height> height, Map<Typesetting.Style, Boolean> face) {}

    static DocxStyles of(Element xml) {
        var styles = new HashMap<String, Style>();
        for (var style : Markup.all(xml, "style")) {
            var name = Markup.first(style, "name").map(e -> e.attr("w:val")).orElse("").toLowerCase(Locale.ROOT);
            var parent = Markup.first(style, "basedOn").map(e -> e.attr("w:val")).orElse(DEFAULTS);
            styles.put(style.attr("w:styleId"), new Style(name, level(style, name), ListPlace.of(style), parent,
                    hidden(child(style, "rPr")), height(child(style, "rPr")), OfficeFaces.ofWord(child(style, "rPr"))));
        }
        var defaults = Markup.first(xml, "rPrDefault").flatMap(e -> child(e, "rPr"));
        styles.put(DEFAULTS, new Style("", 0, Optional.empty(), DEFAULTS, hidden(defaults), height(defaults),
                OfficeFaces.ofWord(defaults)));
        return new DocxStyles(styles);
    }

    /// The language of a document's text, such as "en-GB"; empty where it is not said.
    static String language(Element xml) {
        var usual = Markup.all(xml, "style").stream().filter(style -> style.attr("w:type").equals("paragraph")
                && style.hasAttr("w:default") && !style.attr("w:default").matches("0|false|off"));
        return Stream.concat(usual, Markup.all(xml, "rPrDefault").stream())
                .flatMap(of -> child(of, "rPr").flatMap(p -> child(p, "lang")).stream())
                .map(lang -> lang.attr("w:val")).filter(lang -> !lang.isBlank()).findFirst().orElse("");
    }

    static Optional<Element> child(Element e, String name) {
        return e.children().stream().filter(child -> Markup.isNamed(child, name)).findFirst();
    }

    /// Whether a property that a style may have is wanted here.
    static boolean isOn(Element property) {
        return !property.attr("w:val").matches("0|false|off");
    }

    private static Optional<Boolean> hidden(Optional<Element> properties) {
        return properties.flatMap(p -> child(p, "vanish")).map(DocxStyles::isOn);
    }

    private static Optional<Height> height(Optional<Element> properties) {
        return properties.flatMap(p -> child(p, "vertAlign")).map(e -> switch (e.attr("w:val")) {
            case "superscript" -> Height.ABOVE;
            case "subscript" -> Height.BELOW;
            default -> Height.BASE;
        });
    }

    private static int level(Element style, String name) {
        var heading = HEADING.matcher(name);
        if (heading.matches()) {
            return Integer.parseInt(heading.group(1));
        }
        return name.equals("title") ? 1 : outlineLevel(style);
    }

    /// The level that a paragraph or style gives itself; 0 for none.
    static int outlineLevel(Element e) {
        return Markup.first(e, "outlineLvl").map(level -> level.attr("w:val")).filter(value -> value.matches("[0-8]"))
                .map(value -> Integer.parseInt(value) + 1).orElse(0);
    }

    int headingLevel(String id) {
        return inherited(id, style -> Optional.of(style.level()).filter(level -> level > 0)).orElse(0);
    }

    Optional<ListPlace> list(String id) {
        return inherited(id, Style::list);
    }

    boolean isQuotation(String id) {
        return styles.containsKey(id) && styles.get(id).name().matches("(intense )?quote");
    }

    /// Whether the words of a run are hidden: as it says itself, else as its style, else as that of its paragraph does.
    boolean isHidden(Element run, String paragraph) {
        var properties = child(run, "rPr");
        return hidden(properties).or(() -> inherited(style(properties), Style::hidden))
                .or(() -> inherited(paragraph, Style::hidden)).orElse(false);
    }

    /// Where the letters of a run stand.
    Height height(Element run, String paragraph) {
        var properties = child(run, "rPr");
        return height(properties).or(() -> inherited(style(properties), Style::height))
                .or(() -> inherited(paragraph, Style::height)).orElse(Height.BASE);
    }

    /// The face of the letters of a run.
    Set<Typesetting.Style> face(Element run, String paragraph) {
        var properties = child(run, "rPr");
        var own = OfficeFaces.ofWord(properties);
        var style = style(properties);
        return OfficeFaces.wanted(wanted -> Optional.ofNullable(own.get(wanted))
                .or(() -> inherited(style, of -> Optional.ofNullable(of.face().get(wanted))))
                .or(() -> inherited(paragraph, of -> Optional.ofNullable(of.face().get(wanted)))));
    }

    private static String style(Optional<Element> properties) {
        return properties.flatMap(p -> child(p, "rStyle")).map(e -> e.attr("w:val")).orElse("\0none");
    }

    private <T> Optional<T> inherited(String id, Function<Style, Optional<T>> property) {
        var style = styles.get(id);
        for (var i = 0; style != null && i < MOST_ANCESTORS; i++) {
            var said = property.apply(style);
            if (said.isPresent()) {
                return said;
            }
            style = styles.get(style.parent());
        }
        return Optional.empty();
    }
}
