package org.lectern.inference.chunk;

import java.util.HashSet;
import java.util.Set;

/// Shows a decoder which words a question and a text share: a token whose word the other one has too is `id + class × vocabulary`
/// (the "exact match" feature of Chen et al., "Reading Wikipedia to Answer Open-Domain Questions", 2017).
public final class SharedWords {
    private static final int SAME = 1;
    private static final int ALIKE = 2;
    private static final int BEGINNING = 5; // letters that two forms of a word have in common

    private final Set<String> words = new HashSet<>();
    private final Set<String> beginnings = new HashSet<>();

    private SharedWords(TokenWords of) {
        for (String word : of.words()) {
            if (word != null && words.add(word) && word.length() >= BEGINNING) {
                beginnings.add(word.substring(0, BEGINNING));
            }
        }
    }

    /// @param other whose words are looked for
    /// @return [tokens]
    public static int[] marked(TokenWords tokens, TokenWords other, int vocabulary) {
        SharedWords shared = new SharedWords(other);
        int[] marked = tokens.ids().clone();
        for (int i = 0; i < marked.length; i++) {
            marked[i] += vocabulary * shared.kind(tokens.words()[i]);
        }
        return marked;
    }

    private int kind(String word) {
        if (word == null) {
            return 0;
        }
        if (words.contains(word)) {
            return SAME;
        }
        return word.length() >= BEGINNING && beginnings.contains(word.substring(0, BEGINNING)) ? ALIKE : 0;
    }
}
