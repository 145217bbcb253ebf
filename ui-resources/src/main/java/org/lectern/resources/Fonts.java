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

    /// Families to try for flowing text, best first; the last one is always there.
    ///
    /// @param serif whether letters have serifs
    /// @param eastAsian whether the text is Japanese or Chinese
    public static List<String> forBooks(boolean serif, boolean eastAsian) {
        if (serif) {
            return eastAsian
                    ? List.of("Noto Serif CJK JP", "Noto Serif JP", "Hiragino Mincho ProN", "Yu Mincho", "MS PMincho",
                            "IPAexMincho", "Serif")
                    : List.of("Source Serif 4", "Source Serif Pro", "Literata", "Charter", "Charis SIL",
                            "Libertinus Serif", "Iowan Old Style", "Palatino", "Palatino Linotype", "Georgia",
                            "Noto Serif", "Liberation Serif", "DejaVu Serif", "Serif");
        }
        return eastAsian
                ? Stream.concat(families(Locale.JAPANESE).stream(), Stream.of("SansSerif")).toList()
                : List.of("Inter");
    }

    /// URLs of the font files.
    public static List<String> bundled() {
        return Stream.of("Regular", "Italic", "SemiBold", "Bold")
                .map(style -> Fonts.class.getResource(FOLDER + "Inter-" + style + ".otf").toExternalForm()).toList();
    }
}
