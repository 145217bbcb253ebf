package org.lectern.app.document.layout;

import org.lectern.app.document.layout.line.TextLine;

/// Tells the pieces of a formula, such as a sum and its limits, or the two parts of a fraction, from lines of text.
public final class FormulaPieces {
    private static final int SHORT = 12; // characters of what is set smaller
    private static final int SIGN = 2; // characters
    private static final double SMALLER = 0.88;
    private static final double NEAR = 0.8; // em, sideways
    private static final double CLOSE = 0.5; // em, up and down

    private FormulaPieces() {}

    public static boolean belongTogether(TextLine last, TextLine next) {
        return last.direction() == TextLine.Direction.RIGHTWARDS && next.direction() == last.direction()
                && !last.style().bold() && !next.style().bold() && isPiece(last, next) && touch(last, next);
    }

    private static boolean isPiece(TextLine last, TextLine next) {
        var smaller = last.size() < next.size() ? last : next;
        var scripts = smaller.size() < SMALLER * Math.max(last.size(), next.size());
        return (scripts && smaller.text().length() <= SHORT) || last.text().length() <= SIGN
                || next.text().length() <= SIGN;
    }

    private static boolean touch(TextLine last, TextLine next) {
        var em = Math.max(last.size(), next.size());
        var a = last.bounds();
        var b = next.bounds();
        var sideways = Math.max(b.left() - a.right(), a.left() - b.right());
        var upAndDown = Math.max(b.top() - a.bottom(), a.top() - b.bottom());
        return sideways < NEAR * em && upAndDown < CLOSE * em;
    }
}
