package org.lectern.app.document.layout;

/// What a character's script says about spaces around it.
final class Script {
    private Script() {}

    /// Chinese and Japanese characters and their punctuation.
    static boolean writtenWithoutSpaces(int codePoint) {
        return switch (Character.UnicodeScript.of(codePoint)) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO -> true;
            default -> codePoint >= 0x3000 && codePoint <= 0x303F || codePoint >= 0xFF00 && codePoint <= 0xFFEF;
        };
    }
}
