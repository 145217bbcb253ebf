package org.lectern.resources;

import java.util.ArrayList;
import java.util.List;

/// The style sheets of the window, in the order in which they apply on top of the base theme.
public final class Stylesheets {
    private static final List<String> COMPONENTS = List.of("shell", "library", "reader", "conversation", "evidence",
            "heat-strip", "banner", "settings", "welcome");

    private Stylesheets() {}

    /// URLs of the sheets for one of the two themes.
    public static List<String> of(boolean dark) {
        List<String> urls = new ArrayList<>();
        urls.add(url(dark ? "dark" : "light"));
        urls.add(url("tokens"));
        COMPONENTS.forEach(name -> urls.add(url("component/" + name)));
        return List.copyOf(urls);
    }

    private static String url(String name) {
        return Stylesheets.class.getResource("css/" + name + ".css").toExternalForm();
    }
}
