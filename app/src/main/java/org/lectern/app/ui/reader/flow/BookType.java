package org.lectern.app.ui.reader.flow;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.text.Font;
import javafx.scene.text.FontPosture;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.lectern.app.document.model.Typesetting.Style;
import org.lectern.app.settings.BookSettings;
import org.lectern.resources.Fonts;

/// The type in which flowing text is set. Measures are in view pixels.
///
/// @param family of its letters
/// @param letters size of the letters of paragraphs
/// @param spacing between the lines of a paragraph
/// @param column width of a line
record BookType(String family, double letters, double spacing, double column) {
    private static final double USUAL = 17;
    private static final double PERCENT = 100;
    private static final String SAMPLE = "the keeper of the house had read it twice, and was no wiser for it; nor, she said, were they";
    private static final int LOOKED_AT = 4_000; // characters
    private static final double EAST_ASIAN = 0.2; // share of characters
    private static final Set<String> INSTALLED = new HashSet<>(); // asked for once
    private static final Map<String, Text> MEASURES = new HashMap<>(); // samples at the usual size, by family

    /// @param text that is to be set, whose script chooses among fonts
    static BookType of(BookSettings book, String text) {
        var family = family(Fonts.forBooks(book.serif(), isEastAsian(text)));
        var scale = book.size() / PERCENT;
        var sample = MEASURES.computeIfAbsent(family, name -> {
            var words = new Text(SAMPLE);
            words.setFont(Font.font(name, USUAL));
            return words;
        }).getLayoutBounds();
        var spacing = USUAL * book.leading() / PERCENT - sample.getHeight();
        return new BookType(family, USUAL * scale, Math.max(0, spacing * scale),
                sample.getWidth() / SAMPLE.length() * book.characters() * scale);
    }

    private static boolean isEastAsian(String text) {
        var first = text.substring(0, Math.min(text.length(), LOOKED_AT));
        return first.codePoints().filter(c -> switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA -> true;
            default -> false;
        }).count() > EAST_ASIAN * Math.max(1, first.length());
    }

    private static String family(List<String> wanted) {
        if (INSTALLED.isEmpty()) {
            INSTALLED.addAll(Font.getFamilies());
        }
        return wanted.stream().filter(INSTALLED::contains).findFirst().orElse(wanted.getLast());
    }

    /// The font of letters with some styles.
    ///
    /// @param size in view pixels
    Font font(Set<Style> styles, double size) {
        return Font.font(styles.contains(Style.CODE) ? "Monospaced" : family,
                styles.contains(Style.BOLD) ? FontWeight.BOLD : FontWeight.NORMAL,
                styles.contains(Style.ITALIC) ? FontPosture.ITALIC : FontPosture.REGULAR, size);
    }

    /// How wide words are in bold letters of the usual size.
    double width(String words) {
        var text = new Text(words);
        text.setFont(font(Set.of(Style.BOLD), letters));
        return text.getLayoutBounds().getWidth();
    }

    /// As a style sheet says it.
    String style() {
        return "-fx-font-size: " + letters + "px; -fx-font-family: \"" + family + "\";";
    }
}
