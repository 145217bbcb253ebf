package org.lectern.inference.chunk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.inference.tokenizer.Encoding;

/// Tokens show whether the other text has their word, or one that begins like it.
class SharedWordsTest {
    private static final int VOCABULARY = 1000;

    @Test
    void theSameWordIsSameInCapitalsToo() {
        assertArrayEquals(new int[]{0, 1, 0, 1}, classes("our harbour has rain", "The HARBOUR, Rain!"));
    }

    @Test
    void wordsThatBeginAlikeAreAlike() {
        assertArrayEquals(new int[]{2, 0, 0}, classes("founding two cities", "Who founded the city?"));
    }

    @Test
    void everyPieceOfAWordIsOfTheWord() {
        Encoding pieces = new Encoding(new int[]{7, 8, 9}, new int[]{0, 3, 6}, new int[]{3, 6, 7});
        TokenWords tokens = TokenWords.of(pieces, "harbor.", 0);
        assertArrayEquals(new String[]{"harbor", "harbor", null}, tokens.words());
    }

    @Test
    void tokensMayBeCountedFromBeforeTheText() {
        Encoding later = new Encoding(new int[]{7, 8}, new int[]{99, 104}, new int[]{104, 109});
        assertArrayEquals(new String[]{"mill", "road"}, TokenWords.of(later, "mill road", 100).words());
    }

    @Test
    void charactersOfJapaneseAreWords() {
        assertArrayEquals(new int[]{1, 0}, classes("\u56f3 \u6d77", "\u66f8 \u56f3 \u9928"));
    }

    private static int[] classes(String text, String other) {
        int[] marked = SharedWords.marked(words(text), words(other), VOCABULARY);
        return Arrays.stream(marked).map(token -> token / VOCABULARY).toArray();
    }

    /// Every word with the space before it is a token.
    private static TokenWords words(String text) {
        List<Integer> ends = IntStream.rangeClosed(1, text.length())
                .filter(i -> i == text.length() || text.charAt(i) == ' ').boxed().toList();
        int[] starts = IntStream.range(0, ends.size()).map(i -> i == 0 ? 0 : ends.get(i - 1)).toArray();
        Encoding tokens = new Encoding(IntStream.range(0, ends.size()).toArray(), starts,
                ends.stream().mapToInt(Integer::intValue).toArray());
        return TokenWords.of(tokens, text, 0);
    }
}
