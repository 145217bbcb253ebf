package org.lectern.app.document.office;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.lectern.app.document.html.Markup;

/// What the paragraph styles of a Word document mean.
///
/// @param styles by their id
record DocxStyles(Map<String, Style> styles) {
    private static final Pattern HEADING = Pattern.compile("heading ([1-9])");
    private static final int MOST_ANCESTORS = 20;

    /// A style.
    ///
    /// @param level as a heading, from 1; 0 for other text
    /// @param list id and level of the list its paragraphs belong to
    /// @param parent id of the style it is based on
    record Style(String name, int level, Optional<ListPlace> list, String parent) {}

    static DocxStyles of(Element xml) {
        var styles = new HashMap<String, Style>();
        for (var style : Markup.all(xml, "style")) {
            var name = Markup.first(style, "name").map(e -> e.attr("w:val")).orElse("").toLowerCase(Locale.ROOT);
            var parent = Markup.first(style, "basedOn").map(e -> e.attr("w:val")).orElse("");
            styles.put(style.attr("w:styleId"), new Style(name, level(style, name), ListPlace.of(style), parent));
        }
        return new DocxStyles(styles);
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
        return inherited(id).map(Style::level).orElse(0);
    }

    Optional<ListPlace> list(String id) {
        var style = styles.get(id);
        for (var i = 0; style != null && style.list().isEmpty() && i < MOST_ANCESTORS; i++) {
            style = styles.get(style.parent());
        }
        return style == null ? Optional.empty() : style.list();
    }

    boolean isQuotation(String id) {
        return styles.containsKey(id) && styles.get(id).name().matches("(intense )?quote");
    }

    private Optional<Style> inherited(String id) {
        var style = styles.get(id);
        for (var i = 0; style != null && style.level() == 0 && i < MOST_ANCESTORS; i++) {
            style = styles.get(style.parent());
        }
        return Optional.ofNullable(style);
    }
}
