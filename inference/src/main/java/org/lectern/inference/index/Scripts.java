package org.lectern.inference.index;

import java.lang.Character.UnicodeScript;

/// What kinds of characters there are for cutting and comparing.
final class Scripts {
    private static final int FIRST_UNSPACED = 0x0E00;

    private Scripts() {}

    static boolean isBlank(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }

    /// The first place from an offset on where something can be seen, or the end.
    static int visible(String text, int offset, int end) {
        int visible = offset;
        while (visible < end && isBlank(text.charAt(visible))) {
            visible++;
        }
        return visible;
    }

    /// A letter of a script that does not put spaces between words, or in which words have many endings.
    static boolean isUnspaced(int codePoint) {
        if (codePoint < FIRST_UNSPACED || !Character.isLetter(codePoint)) {
            return false;
        }
        return switch (UnicodeScript.of(codePoint)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    /// A sign that belongs to the character before it.
    static boolean isAttached(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }
}
