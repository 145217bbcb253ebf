package org.lectern.app.document.html;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// What is said of pictures for those who do not see them.
public final class Pictures {
    private static final int LONGEST_LETTER = 3; // characters of a picture that is a letter or a sign of the text
    private static final Set<String> NOTHING = Set.of("cover", "cover image", "image", "picture", "img", "photo",
            "logo",
            "icon", "spacer", "illustration", "graphic", "figure", "bild", "*", "null", "untitled");

    private Pictures() {}

    /// Whether an element is a picture.
    static boolean is(Element e) {
        return e.normalName().equals("img") || (Markup.isNamed(e, "image") && !reference(e).isEmpty());
    }

    /// Where a page says that a picture is.
    static String reference(Element picture) {
        return Stream.of("src", "xlink:href", "l:href", "href").map(picture::attr).filter(said -> !said.isBlank())
                .findFirst().orElse("").strip();
    }

    /// Whether a picture stands for a letter or a sign of the text around it.
    static boolean isLetter(Element picture) {
        var said = picture.attr("alt").strip();
        return hasWordsBeside(picture) && !said.isEmpty() && said.codePointCount(0, said.length()) <= LONGEST_LETTER;
    }

    /// The words for a picture of a page, in brackets where it is no letter of the text; empty where nothing is said.
    static String words(Element picture) {
        var said = picture.attr("alt").strip();
        return isLetter(picture) ? said : described(said);
    }

    /// What is said of a picture, in brackets; empty where it is nothing or the name of a file.
    public static String described(String said) {
        var words = said.strip().replaceAll("\\s+", " ");
        var small = words.toLowerCase(Locale.ROOT);
        var ornament = small.matches("(?:\\S+ ){0,2}(?:logo|icon|cover|title ?page)");
        var says = !ornament && words.codePoints().anyMatch(Character::isLetter) && words.length() > LONGEST_LETTER
                && !NOTHING.contains(small)
                && !small
                        .matches("\\S*\\.(?:png|jpe?g|gif|svg|webp|bmp|tiff?|emf|wmf)|(?:image|picture|img|figure|page)"
                                + "[ _-]?\\d*|https?:\\S+");
        return says ? "[" + words + "]" : "";
    }

    private static boolean hasWordsBeside(Element picture) {
        var parent = picture.parent();
        return parent != null && parent.childNodes().stream().anyMatch(
                node -> node instanceof TextNode words && !words.isBlank());
    }
}
