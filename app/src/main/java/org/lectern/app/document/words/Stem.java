package org.lectern.app.document.words;

import java.util.List;

/// What English words of one root have in common, roughly: only for words that are looked for by likeness.
public final class Stem {
    private static final List<String> ENDINGS = List.of("ingly", "edly", "ing", "ies", "ied", "ers", "ors", "es", "ed",
            "er",
            "or", "ly", "s", "e", "y");
    private static final int SHORTEST = 4; // letters that are left

    private Stem() {}

    /// @param word folded
    public static String of(String word) {
        return ENDINGS.stream().filter(ending -> word.endsWith(ending) && word.length() - ending.length() >= SHORTEST)
                .findFirst().map(ending -> word.substring(0, word.length() - ending.length())).orElse(word);
    }
}
