package org.lectern.resources;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The bundled Inter typeface (SIL Open Font License); other scripts come from the system's fonts.
public final class Fonts {
    private static final String FOLDER = "/com/formdev/flatlaf/fonts/inter/";

    private Fonts() {}

    /// Families to try for the words of a language, best first; JavaFX takes no list of alternatives in a style sheet.
    public static List<String> families(Locale locale) {
        return locale.getLanguage().equals("ja")
                ? List.of("Noto Sans CJK JP", "Noto Sans JP", "Hiragino Sans", "Yu Gothic UI", "Meiryo", "IPAexGothic")
                : List.of("Inter");
    }

    /// URLs of the font files.
    public static List<String> bundled() {
        return Stream.of("Regular", "Italic", "SemiBold", "Bold")
                .map(style -> Fonts.class.getResource(FOLDER + "Inter-" + style + ".otf").toExternalForm()).toList();
    }
}
