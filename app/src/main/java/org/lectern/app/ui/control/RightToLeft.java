package org.lectern.app.ui.control;

import java.text.Bidi;

/// Text that is written from right to left. JavaFX 26 fails when it has to break a line of it (PrismTextLayout reads before the
/// text), so that its lines are broken beforehand, at a length that surely fits.
public final class RightToLeft {
    private RightToLeft() {}

    /// Whether a paragraph runs from right to left.
    public static boolean isBase(String text) {
        return isPartOf(text) && new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).getBaseLevel() == 1;
    }

    /// Whether some of a text runs from right to left.
    public static boolean isPartOf(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }

    /// The text with its lines broken, where anything in it runs from right to left; as long as it was.
    ///
    /// @param longest characters of a line
    public static String broken(String text, int longest) {
        return isPartOf(text) ? text.replaceAll("(.{" + longest / 4 + "," + longest + "})\\s", "$1\n") : text;
    }
}
