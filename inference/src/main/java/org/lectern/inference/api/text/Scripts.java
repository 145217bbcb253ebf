package org.lectern.inference.api.text;

import java.lang.Character.UnicodeScript;
import org.lectern.inference.api.TextRange;

/// What kinds of characters there are for cutting and comparing.
public final class Scripts {
    private static final int FIRST_UNSPACED = 0x0E00;

    private Scripts() {}

    /// White space of any kind.
    public static boolean isBlank(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }

    /// The first place from an offset on where something can be seen, or the end.
    public static int visible(String text, int offset, int end) {
        int visible = offset;
        while (visible < end && isBlank(text.charAt(visible))) {
            visible++;
        }
        return visible;
    }

    /// A range without the white space around.
    public static TextRange visible(String text, TextRange range) {
        int start = visible(text, range.start(), range.end());
        int end = range.end();
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return new TextRange(start, end);
    }

    /// A letter of a script that does not put spaces between words, or in which words have many endings.
    public static boolean isUnspaced(int codePoint) {
        if (codePoint < FIRST_UNSPACED || !Character.isLetter(codePoint)) {
            return false;
        }
        return switch (UnicodeScript.of(codePoint)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    /// A sign that belongs to the character before it.
    public static boolean isAttached(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }
}
