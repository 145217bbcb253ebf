package org.lectern.inference.api.text;

import org.lectern.inference.api.TextRange;

/// Tells words from parts of words: letters, digits and their signs that stand side by side are one word, except in scripts that
/// are written without spaces, such as Chinese, Japanese and Thai, where every character may be one.
public final class WholeWords {
    private WholeWords() {}

    /// The range, longer where it begins or ends inside a word.
    public static TextRange around(String text, TextRange range) {
        int start = range.start();
        int end = range.end();
        while (isInside(text, start)) {
            start--;
        }
        while (isInside(text, end)) {
            end++;
        }
        return new TextRange(start, end);
    }

    /// Whether a range begins and ends at the borders of words: "10" does not in "1066".
    public static boolean are(String text, TextRange range) {
        return !isInside(text, range.start()) && !isInside(text, range.end());
    }

    // whether a place lies between two letters or digits of one word
    private static boolean isInside(String text, int place) {
        if (place <= 0 || place >= text.length()) {
            return false;
        }
        int before = text.codePointBefore(place);
        int after = text.codePointAt(place);
        return isWord(before) && isWord(after) && (Scripts.isAttached(after)
                || (!Scripts.isUnspaced(before) && !Scripts.isUnspaced(after)));
    }

    private static boolean isWord(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.SURROGATE -> true;
            default -> false;
        };
    }
}
