package org.lectern.app.document.html;

import java.util.Optional;
import org.jsoup.nodes.Element;

/// What the links of markup refer to.
public final class References {
    private static final int LONGEST_SIGN = 2; // characters

    private References() {}

    /// The reference of an element that is a link.
    public static Optional<String> of(Element e) {
        if (!Markup.isNamed(e, "a")) {
            return Optional.empty();
        }
        var reference = e.hasAttr("href") ? e.attr("href") : e.attr("l:href") + e.attr("xlink:href");
        return Optional.of(reference.strip()).filter(text -> !text.isEmpty());
    }

    /// The reference of an element that is, or holds, a link.
    static Optional<String> within(Element e) {
        return e.getAllElements().stream().map(References::of).flatMap(Optional::stream).findFirst();
    }

    /// Whether an element is the sign behind which a title hides the link to itself, such as ¶ or ›.
    static boolean isPermalink(Element e) {
        var reference = of(e).orElse("");
        if (reference.length() < 2 || !reference.startsWith("#")) {
            return false; // most elements are no links, and may hold all of the page
        }
        var sign = e.text();
        return !sign.isEmpty() && sign.codePointCount(0, sign.length()) <= LONGEST_SIGN
                && sign.codePoints().noneMatch(Character::isLetterOrDigit)
                && e.parents().stream().anyMatch(parent -> parent.id().equals(reference.substring(1)));
    }

    /// A reference in a document of one file: the id of a place in it, else an address.
    public static String inSameFile(String reference) {
        return reference.startsWith("#") ? reference.substring(1) : reference;
    }

    /// Whether a reference leads out of the document, as "https://…" and "mailto:…" do.
    public static boolean isAddress(String reference) {
        return reference.matches("(?i)[a-z][a-z0-9+.-]+:.*");
    }
}
