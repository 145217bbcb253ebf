package org.lectern.app.document.words;

import java.lang.Character.UnicodeScript;
import java.text.BreakIterator;
import java.util.Locale;

/// Counts the words of a text: what stands between white space, and in scripts without spaces what a dictionary tells apart.
public final class WordCount {
    private WordCount() {}

    public static int of(String text) {
        var words = 0;
        for (var run : text.split("\\s+")) {
            if (run.codePoints().anyMatch(WordCount::isUnspaced)) {
                words += counted(run);
            } else if (run.codePoints().anyMatch(Character::isLetterOrDigit)) {
                words++;
            }
        }
        return words;
    }

    private static boolean isUnspaced(int c) {
        return switch (UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    private static int counted(String run) {
        var breaks = BreakIterator.getWordInstance(Locale.ROOT);
        breaks.setText(run);
        var words = 0;
        for (int start = breaks.first(),
                end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            words += run.substring(start, end).codePoints().anyMatch(Character::isLetterOrDigit) ? 1 : 0;
        }
        return words;
    }
}
