package org.lectern.app.document.layout.line;

import java.util.List;

/// One drawn character, or a ligature of several, on a displayed page; all lengths in points, y downwards.
///
/// @param text what it means, in Unicode
/// @param x where its baseline begins
/// @param dx direction of writing, of length 1 together with [#dy]
/// @param advance how far the next glyph is along the direction
/// @param size height of the em
/// @param space width of a space of its font
/// @param bold whether its font is a heavy one
/// @param box rectangle around it
public record Glyph(
        String text,
        double x,
        double y,
        double dx,
        double dy,
        double advance,
        double size,
        double space,
        boolean bold,
        Box box) {
    /// How far along its own line it begins.
    double along() {
        return x * dx + y * dy;
    }

    /// How far its baseline stands from the origin, across the direction of writing.
    double across() {
        return y * dx - x * dy;
    }

    /// The same place with other text.
    public Glyph withText(String other) {
        return new Glyph(other, x, y, dx, dy, advance, size, space, bold, box);
    }

    /// With a sign that is drawn onto it.
    public Glyph with(Glyph sign) {
        return new Glyph(text + sign.text, x, y, dx, dy, advance, size, space, bold, box.union(sign.box));
    }

    /// One glyph in place of several that stand beside each other.
    public static Glyph around(List<Glyph> glyphs, String text) {
        var first = glyphs.getFirst();
        var end = glyphs.stream().mapToDouble(glyph -> glyph.along() + glyph.advance).max().orElse(0);
        var box = glyphs.stream().map(Glyph::box).reduce(Box.NONE, Box::union);
        return new Glyph(text, first.x, first.y, first.dx, first.dy, end - first.along(), first.size, first.space,
                first.bold, box);
    }

    /// The same with the room up to a place behind it.
    Glyph reaching(double along) {
        return new Glyph(text, x, y, dx, dy, along - along(), size, space, bold, box);
    }

    /// The free room behind it as a blank.
    Glyph blankAfter(double gap) {
        return new Glyph(" ", x + advance * dx, y + advance * dy, dx, dy, gap, size, space, bold, Box.NONE);
    }
}
