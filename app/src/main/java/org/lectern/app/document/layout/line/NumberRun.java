package org.lectern.app.document.layout.line;

import java.util.List;
import java.util.function.IntUnaryOperator;

/// The numbers in lines that are written from right to left (Unicode Standard Annex 9, W1 to W7): each is written from left to right, with the
/// signs inside it, but several are read from right to left as words are, and so is what stands between them.
final class NumberRun {
    private static final String INSIDE = ".,:/\u060C\u00A0"; // between two digits
    private static final String INSIDE_EUROPEAN = "+-"; // between two of which none is a number of Arabic
    private static final String SIGNS = "%‰$€£¥¢₪°#"; // beside a number, of which Hebrew makes a part, Arabic none

    private final List<Glyph> glyphs;
    private final int from;

    private NumberRun(List<Glyph> glyphs, int from) {
        this.glyphs = glyphs;
        this.from = from;
    }

    /// The end of the run that begins at a place.
    ///
    /// @param glyphs of a line from right to left
    /// @param against for a beginning the end of what is not written from right to left, numbers and words and what is between them;
    /// the beginning where there is nothing
    static int end(List<Glyph> glyphs, int from, IntUnaryOperator against) {
        var run = new NumberRun(glyphs, from);
        var first = from;
        while (run.isOneOf(SIGNS, first)) {
            first++;
        }
        if (!run.isDigit(first)) {
            return against.applyAsInt(from);
        }
        var to = against.applyAsInt(first);
        if (run.hasWord(to)) {
            return to;
        }
        return first == from || !run.isArabic() ? run.end(first) : from;
    }

    /// A number beside a name in other letters belongs to it.
    private boolean hasWord(int to) {
        return glyphs.subList(from, to).stream().anyMatch(glyph -> Script.writtenRightwards(glyph.text()));
    }

    private int end(int first) {
        var end = first;
        while (isDigit(end) || (end > first && isInside(end) && isDigit(end + 1))) {
            end++;
        }
        while (end > first && !isArabic() && isOneOf(SIGNS, end)) {
            end++;
        }
        return end;
    }

    private boolean isInside(int at) {
        return isOneOf(INSIDE, at)
                || (isOneOf(INSIDE_EUROPEAN, at) && !isArabic() && !isArabicNumber(at - 1) && !isArabicNumber(at + 1));
    }

    /// Whether it is a digit, or a sign that Arabic has in numbers only, such as that of decimals.
    private boolean isDigit(int at) {
        return at < glyphs.size()
                && (Character.isDigit(glyphs.get(at).text().codePointAt(0)) || isArabicNumber(at));
    }

    private boolean isArabicNumber(int at) {
        return at < glyphs.size() && Character
                .getDirectionality(glyphs.get(at).text().codePointAt(0)) == Character.DIRECTIONALITY_ARABIC_NUMBER;
    }

    private boolean isOneOf(String signs, int at) {
        return at < glyphs.size() && isOneOf(signs, glyphs.get(at));
    }

    private static boolean isOneOf(String signs, Glyph glyph) {
        return glyph.text().length() == 1 && signs.contains(glyph.text());
    }

    /// Whether the letter before it is an Arabic one.
    private boolean isArabic() {
        for (var i = from - 1; i >= 0; i--) {
            var text = glyphs.get(i).text();
            if (Script.writtenLeftwards(text)) {
                return Character
                        .getDirectionality(text.codePointAt(0)) == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
            }
        }
        return false;
    }
}
