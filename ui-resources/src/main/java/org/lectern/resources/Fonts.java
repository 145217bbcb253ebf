package org.lectern.resources;

import java.util.List;
import java.util.stream.Stream;

/// The bundled Inter typeface (SIL Open Font License); other scripts come from the system's fonts.
public final class Fonts {
    private static final String FOLDER = "/com/formdev/flatlaf/fonts/inter/";

    private Fonts() {}

    /// URLs of the font files.
    public static List<String> bundled() {
        return Stream.of("Regular", "Italic", "SemiBold", "Bold")
                .map(style -> Fonts.class.getResource(FOLDER + "Inter-" + style + ".otf").toExternalForm()).toList();
    }
}
