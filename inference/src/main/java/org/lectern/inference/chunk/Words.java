package org.lectern.inference.chunk;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What counts as a word: letters and digits in a row, and every character of a script that is written without spaces.
final class Words {
    private static final String ALONE = "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}";
    private static final Pattern WORD = Pattern.compile("[" + ALONE + "]|[\\p{L}\\p{M}\\p{N}&&[^" + ALONE + "]]+");

    private Words() {}

    static Stream<MatchResult> in(String text) {
        return WORD.matcher(text).results();
    }

    /// The same for all spellings of a word with capitals and small letters.
    static String folded(MatchResult word) {
        return word.group().toLowerCase(Locale.ROOT);
    }
}
