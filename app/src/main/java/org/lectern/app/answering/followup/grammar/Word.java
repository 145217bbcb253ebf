package org.lectern.app.answering.followup.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A word or a mark of a text.
///
/// @param low in small letters
/// @param start offset of its first character
public record Word(String text, String low, int start, int end) {
    private static final Pattern WORDS = Pattern.compile(
            "(?:Mr|Mrs|Ms|Dr|St|Rev|Prof|Cllr|No|Lt|Col|Gen|Capt|Sgt|Herr|Fr)\\.|(?:\\p{Lu}\\.)+(?=\\s)|[’']s\\b"
                    + "|(?:[$£€¥.]|(?<![\\p{L}\\p{N}])--?)?[\\p{L}\\p{N}_]+(?:(?:[-.,&/+]|[’'](?!s\\b))[\\p{L}\\p{N}_]+)*[%°]?|[^\\s\\p{L}\\p{N}]");

    /// All words and marks in order.
    public static List<Word> of(String text) {
        var words = new ArrayList<Word>();
        var word = WORDS.matcher(text);
        while (word.find()) {
            words.add(new Word(word.group(), word.group().toLowerCase(Locale.ROOT).replace('’', '\''), word.start(),
                    word.end()));
        }
        return words;
    }

    public boolean isCapital() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    public boolean hasDigit() {
        return text.chars().anyMatch(Character::isDigit);
    }

    /// A mark, not a word.
    public boolean isMark() {
        return text.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    /// The ending of a genitive.
    public boolean isGenitive() {
        return low.equals("'s") || low.equals("'");
    }
}
