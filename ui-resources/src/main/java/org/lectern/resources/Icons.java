package org.lectern.resources;

import java.util.List;
import java.util.stream.Stream;

/// The application's own icon in all sizes that a window manager may ask for.
public final class Icons {
    private Icons() {}

    /// URLs of the PNG files, smallest first.
    public static List<String> application() {
        return Stream.of(16, 32, 48, 128, 256, 512)
                .map(size -> Icons.class.getResource("icon/lectern-" + size + ".png").toExternalForm()).toList();
    }
}
