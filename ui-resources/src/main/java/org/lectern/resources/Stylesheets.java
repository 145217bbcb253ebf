package org.lectern.resources;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The style sheets of the window, in the order in which they apply on top of the base theme.
public final class Stylesheets {
    private static final List<String> COMPONENTS = List.of("shell", "library", "reader", "marks", "conversation",
            "evidence", "heat-strip", "banner", "settings", "welcome");

    private static final Pattern PIXELS = Pattern.compile("(\\d+)px");
    private static final String SIZES = read("sizes");

    private Stylesheets() {}

    /// URLs of the sheets for one of the two themes.
    public static List<String> of(boolean dark) {
        List<String> urls = new ArrayList<>();
        urls.add(url(dark ? "dark" : "light"));
        urls.add(url("tokens"));
        COMPONENTS.forEach(name -> urls.add(url("component/" + name)));
        return List.copyOf(urls);
    }

    /// The sizes of words and icons, of which the other sheets know only how they differ.
    ///
    /// @param scale 1 for the usual size
    public static String textSize(double scale) {
        String sheet = PIXELS.matcher(SIZES).replaceAll(
                size -> String.format(Locale.ROOT, "%.2fpx", scale * Integer.parseInt(size.group(1))));
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(sheet.getBytes(StandardCharsets.UTF_8));
    }

    private static String read(String name) {
        try (InputStream sheet = Stylesheets.class.getResourceAsStream("css/" + name + ".css")) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String url(String name) {
        return Stylesheets.class.getResource("css/" + name + ".css").toExternalForm();
    }
}
