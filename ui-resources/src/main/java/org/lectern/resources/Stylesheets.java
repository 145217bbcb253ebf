package org.lectern.resources;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/// The style sheets of the window, in the order in which they apply on top of the base theme.
public final class Stylesheets {
    private static final List<String> COMPONENTS = List.of("shell", "library", "reader", "conversation", "evidence",
            "heat-strip", "banner", "settings", "welcome");

    private static final double USUAL_SIZE = 13; // pixels

    private Stylesheets() {}

    /// URLs of the sheets for one of the two themes.
    public static List<String> of(boolean dark) {
        List<String> urls = new ArrayList<>();
        urls.add(url(dark ? "dark" : "light"));
        urls.add(url("tokens"));
        COMPONENTS.forEach(name -> urls.add(url("component/" + name)));
        return List.copyOf(urls);
    }

    /// The size of all words, of which the other sheets know only how they differ.
    ///
    /// @param scale 1 for the usual size
    public static String textSize(double scale) {
        String sheet = String.format(Locale.ROOT, ".root { -fx-font-size: %.2fpx; }", scale * USUAL_SIZE);
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(sheet.getBytes(StandardCharsets.UTF_8));
    }

    private static String url(String name) {
        return Stylesheets.class.getResource("css/" + name + ".css").toExternalForm();
    }
}
