package org.lectern.app.document.office;

import org.jsoup.nodes.Element;

/// What an OpenDocument text does not show: hidden sections, paragraphs and words, and those whose style hides them.
final class OdtHidden {
    private OdtHidden() {}

    static boolean is(Element e, String name, OdtStyles styles) {
        return switch (name) {
            case "section" -> e.attr("text:display").equals("none") || e.attr("text:is-hidden").equals("true");
            case "hidden-text" -> !e.attr("text:is-hidden").equals("false");
            case "span" -> styles.isHidden(e, "text");
            case "p", "h" -> styles.isHidden(e, "paragraph") || e.children().stream().anyMatch(
                    child -> child.tagName().equals("text:hidden-paragraph")
                            && child.attr("text:is-hidden").equals("true"));
            default -> false;
        };
    }
}
