package org.lectern.inference.chunk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lectern.inference.tokenizer.Encoding;

/// Tokens of a text, and what word of it each is of.
///
/// @param places of each token's word among the words, [tokens], -1 where a token is of no word
/// @param words of the text in order, in small letters
public record TokenWords(int[] ids, int[] places, String[] words) {
    /// @param text whose tokens these are
    /// @param offset characters before the text where the tokens' places are counted from
    public static TokenWords of(Encoding tokens, String text, int offset) {
        return of(tokens, text, offset, UnaryOperator.identity());
    }

    /// @param kept gives one string for all equal ones, so that the words of a long text take little memory
    static TokenWords of(Encoding tokens, String text, int offset, UnaryOperator<String> kept) {
        int[] places = new int[tokens.length()];
        Arrays.fill(places, -1);
        List<String> words = new ArrayList<>();
        int[] token = {0};
        Words.in(text).forEach(word -> {
            int start = word.start() + offset;
            int end = word.end() + offset;
            while (token[0] < places.length && tokens.ends()[token[0]] <= start) {
                token[0]++;
            }
            for (int i = token[0]; i < places.length && tokens.starts()[i] < end; i++) {
                if (tokens.ends()[i] > start) {
                    places[i] = words.size();
                }
            }
            words.add(kept.apply(Words.folded(word)));
        });
        return new TokenWords(tokens.ids(), places, words.toArray(String[]::new));
    }

    /// Tokens that are of no word.
    public static TokenWords none(int... ids) {
        int[] places = new int[ids.length];
        Arrays.fill(places, -1);
        return new TokenWords(ids, places, new String[0]);
    }

    public int length() {
        return ids.length;
    }

    public TokenWords behind(TokenWords first) {
        IntStream shifted = Arrays.stream(places).map(place -> place < 0 ? -1 : place + first.words.length);
        return new TokenWords(joined(first.ids, ids), IntStream.concat(Arrays.stream(first.places), shifted).toArray(),
                Stream.concat(Arrays.stream(first.words), Arrays.stream(words)).toArray(String[]::new));
    }

    /// The first tokens.
    public TokenWords limit(int length) {
        int[] kept = Arrays.copyOf(places, length);
        int last = Arrays.stream(kept).max().orElse(-1);
        return new TokenWords(Arrays.copyOf(ids, length), kept, Arrays.copyOf(words, last + 1));
    }

    private static int[] joined(int[] first, int... second) {
        return IntStream.concat(Arrays.stream(first), Arrays.stream(second)).toArray();
    }
}
