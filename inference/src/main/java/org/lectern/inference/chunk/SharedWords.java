package org.lectern.inference.chunk;

import java.util.HashSet;
import java.util.Set;

/// Shows a decoder which words a question and a text share: a token whose word the other one has too is `id + class × vocabulary`
/// (the "exact match" feature of Chen et al., "Reading Wikipedia to Answer Open-Domain Questions", 2017).
///
/// @param words that are looked for
/// @param beginnings of those with enough letters, and with them other forms of the words
public record SharedWords(Set<String> words, Set<String> beginnings, int vocabulary) {
    private static final int SAME = 1;
    private static final int ALIKE = 2;
    private static final int BEGINNING = 5; // letters that two forms of a word have in common

    /// For a decoder that was not trained to see them.
    public static SharedWords none() {
        return new SharedWords(Set.of(), Set.of(), 0);
    }

    public static SharedWords of(TokenWords question, int vocabulary) {
        SharedWords all = new SharedWords(new HashSet<>(), new HashSet<>(), vocabulary);
        for (String word : question.words()) {
            all.words.add(word);
            if (word.length() >= BEGINNING) {
                all.beginnings.add(beginning(word));
            }
        }
        return all;
    }

    /// Those that a text has.
    public SharedWords in(TokenWords text) {
        SharedWords found = new SharedWords(new HashSet<>(), new HashSet<>(), vocabulary);
        for (String word : text.words()) {
            if (words.contains(word)) {
                found.words.add(word);
            }
            if (isAlike(word)) {
                found.beginnings.add(beginning(word));
            }
        }
        return found;
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /// @return [tokens]
    public int[] marked(TokenWords tokens) {
        int[] marked = tokens.ids().clone();
        for (int i = 0; i < marked.length; i++) {
            int place = tokens.places()[i];
            marked[i] += place < 0 ? 0 : vocabulary * kind(tokens.words()[place]);
        }
        return marked;
    }

    private int kind(String word) {
        if (words.contains(word)) {
            return SAME;
        }
        return isAlike(word) ? ALIKE : 0;
    }

    private boolean isAlike(String word) {
        return word.length() >= BEGINNING && beginnings.contains(beginning(word));
    }

    private static String beginning(String word) {
        return word.substring(0, BEGINNING);
    }
}
