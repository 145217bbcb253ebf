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
        if (!isPartOf(text)) {
            return text;
        }
        var lines = new StringBuilder(text);
        var start = 0;
        while (start + longest < lines.length()) {
            var end = lineEnd(lines, start, start + longest);
            if (end < 0) {
                break;
            }
            lines.setCharAt(end, '\n');
            start = end + 1;
        }
        return lines.toString();
    }

    /// The place of the blank at which a line ends that begins here: between two words if possible, for a punctuation mark at
    /// either end of a line would stand at its wrong end.
    private static int lineEnd(CharSequence text, int start, int latest) {
        var any = -1;
        for (var i = start + 1; i < text.length() - 1 && (i <= latest || any < 0); i++) {
            if (text.charAt(i) == '\n') {
                return i;
            }
            if (Character.isWhitespace(text.charAt(i))) {
                any = i;
            }
        }
        for (var i = any; i > start + (any - start) / 2; i--) {
            if (Character.isWhitespace(text.charAt(i)) && Character.isLetterOrDigit(text.charAt(i - 1))
                    && Character.isLetterOrDigit(text.charAt(i + 1))) {
                return i;
            }
        }
        return any;
    }
}
