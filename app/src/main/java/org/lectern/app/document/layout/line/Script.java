package org.lectern.app.document.layout.line;

/// What a character's script says about spaces around it.
public final class Script {
    private Script() {}

    /// Chinese and Japanese characters and their punctuation.
    public static boolean writtenWithoutSpaces(int codePoint) {
        return switch (Character.UnicodeScript.of(codePoint)) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO -> true;
            default -> (codePoint >= 0x3000 && codePoint <= 0x303F) || (codePoint >= 0xFF00 && codePoint <= 0xFFEF);
        };
    }

    /// Hebrew, Arabic and their like.
    static boolean writtenLeftwards(String text) {
        var first = text.charAt(0);
        if (first < '\u0590') {
            return false; // nearly always
        }
        var direction = Character.getDirectionality(text.codePointAt(0));
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /// Letters that are written from left to right.
    static boolean writtenRightwards(String text) {
        return Character.getDirectionality(text.codePointAt(0)) == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
    }
}
