package org.lectern.inference.chunk;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lectern.inference.tokenizer.Encoding;

/// Tokens of a text, and what word of it each is of.
///
/// @param words in small letters, [tokens], null where a token is of no word
public record TokenWords(int[] ids, String[] words) {
    /// @param text whose tokens these are
    /// @param offset characters before the text where the tokens' places are counted from
    public static TokenWords of(Encoding tokens, String text, int offset) {
        String[] words = new String[tokens.length()];
        int[] token = {0};
        Words.in(text).forEach(word -> {
            int start = word.start() + offset;
            int end = word.end() + offset;
            while (token[0] < words.length && tokens.ends()[token[0]] <= start) {
                token[0]++;
            }
            for (int i = token[0]; i < words.length && tokens.starts()[i] < end; i++) {
                if (tokens.ends()[i] > start) {
                    words[i] = Words.folded(word);
                }
            }
        });
        return new TokenWords(tokens.ids(), words);
    }

    /// Tokens that are of no word.
    public static TokenWords none(int... ids) {
        return new TokenWords(ids, new String[ids.length]);
    }

    public int length() {
        return ids.length;
    }

    public TokenWords behind(TokenWords first) {
        return new TokenWords(IntStream.concat(Arrays.stream(first.ids), Arrays.stream(ids)).toArray(),
                Stream.concat(Arrays.stream(first.words), Arrays.stream(words)).toArray(String[]::new));
    }

    /// The first tokens.
    public TokenWords limit(int length) {
        return new TokenWords(Arrays.copyOf(ids, length), Arrays.copyOf(words, length));
    }
}
