package org.lectern.app.document.words;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Compounds are written with a hyphen, without one, and, at the ends of lines, either way: searches find all of them.
public final class Spellings {
    private static final String HYPHEN = "[-\u2010\u2011\u00AD]";
    private static final Pattern COMPOUND = Pattern.compile("\\p{L}++(?:" + HYPHEN + "\\p{L}++)+");

    private Spellings() {}

    /// What finds a word in folded text, whether it is written with hyphens between its letters or without.
    ///
    /// @param word folded, without white space
    public static Pattern pattern(String word) {
        var letters = word.replaceAll("(?<=\\p{L})" + HYPHEN + "(?=\\p{L})", "").codePoints().toArray();
        var pattern = new StringBuilder();
        for (var i = 0; i < letters.length; i++) {
            pattern.append(i > 0 && Character.isLetter(letters[i - 1]) && Character.isLetter(letters[i])
                    ? HYPHEN + "?"
                    : "").append(Pattern.quote(Character.toString(letters[i])));
        }
        return Pattern.compile(pattern.toString());
    }

    /// The words with a hyphen, each without it.
    static Stream<String> compounds(String text) {
        return COMPOUND.matcher(text).results().map(MatchResult::group).map(word -> word.replaceAll(HYPHEN, ""))
                .distinct();
    }
}
