package org.lectern.app.ui.reader.marks;

import java.util.Locale;
import org.lectern.app.marks.Tint;

/// What a highlight's colour is called in style sheets and in words.
final class MarkStyle {
    private MarkStyle() {}

    /// Style class that defines `-lectern-tint`.
    static String of(Tint tint) {
        return "tint-" + key(tint);
    }

    /// Key of its name.
    static String words(Tint tint) {
        return "marks.tint." + key(tint);
    }

    private static String key(Tint tint) {
        return tint.name().toLowerCase(Locale.ROOT);
    }
}
