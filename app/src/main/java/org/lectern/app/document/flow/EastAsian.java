package org.lectern.app.document.flow;

import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;

/// Characters of scripts that are written without spaces, and their punctuation.
public final class EastAsian {
    private EastAsian() {}

    public static boolean isWide(int c) {
        return switch (UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA -> true;
            default -> {
                var block = UnicodeBlock.of(c);
                yield UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION.equals(block)
                        || UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS.equals(block);
            }
        };
    }
}
