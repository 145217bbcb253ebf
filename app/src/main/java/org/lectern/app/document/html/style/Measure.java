package org.lectern.app.document.html.style;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Lengths of style sheets, in em.
public final class Measure {
    private static final Pattern LENGTH = Pattern
            .compile("(-?(?:[0-9]++(?:\\.[0-9]++)?|\\.[0-9]++))(em|rem|ex|ch|px|pt|%|)");
    private static final float COLUMN = 30; // em, which percents are of
    private static final float MOST = 1_000; // of any unit

    private Measure() {}

    /// @param otherwise what is meant where nothing is said, or something else
    public static float of(@Nullable String length, float otherwise) {
        var parts = LENGTH.matcher(length == null ? "" : length.strip());
        if (!parts.matches()) {
            return otherwise;
        }
        var number = Math.clamp(Float.parseFloat(parts.group(1)), -MOST, MOST);
        return switch (parts.group(2)) {
            case "px" -> number / 16;
            case "pt" -> number / 12;
            case "ex", "ch" -> number / 2;
            case "%" -> number * COLUMN / 100;
            case "" -> number == 0 ? 0 : otherwise;
            default -> number;
        };
    }

    /// The margin at a side.
    ///
    /// @param side as the shorthand counts it: 0 above, 1 right, 2 below, 3 left
    public static float margin(Map<String, String> style, String property, int side, float otherwise) {
        var all = style.getOrDefault("margin", "").split("\\s+");
        var shared = switch (all.length) {
            case 1 -> all[0];
            case 2 -> all[side % 2];
            case 3 -> side == 3 ? all[1] : all[side];
            default -> all[side];
        };
        return of(style.get(property), of(shared, otherwise));
    }
}
