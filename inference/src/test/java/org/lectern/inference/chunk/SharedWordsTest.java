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
        assertArrayEquals(new String[]{"harbor"}, tokens.words());
        assertArrayEquals(new int[]{0, 0, -1}, tokens.places());
    }

    @Test
    void tokensMayBeCountedFromBeforeTheText() {
        Encoding later = new Encoding(new int[]{7, 8}, new int[]{99, 104}, new int[]{104, 109});
        assertArrayEquals(new String[]{"mill", "road"}, TokenWords.of(later, "mill road", 100).words());
    }

    /// What a question's tokens show depends on the text alone.
    @Test
    void aQuestionShowsWhatTheTextHas() {
        TokenWords question = words("Who founded the old harbour?");
        SharedWords shared = SharedWords.of(question, VOCABULARY).in(words("the founder left, the harbour stayed"));
        assertArrayEquals(new int[]{0, 2, 1, 0, 1}, classes(shared, question));
        assertArrayEquals(question.ids(), SharedWords.none().in(words("the harbour")).marked(question));
    }

    @Test
    void whatStandsBeforeATextIsOfNoWord() {
        TokenWords text = words("a mill").behind(TokenWords.none(5, 6));
        assertArrayEquals(new int[]{5, 6, 0, 1}, text.ids());
        assertArrayEquals(new int[]{-1, -1, 0, 1}, text.places());
        assertArrayEquals(new int[]{0, 1, 2}, words("a mill").behind(words("one")).places());
        assertArrayEquals(new String[]{"one", "a"}, words("a mill").behind(words("one")).limit(2).words());
    }

    @Test
    void charactersOfJapaneseAreWords() {
        assertArrayEquals(new int[]{1, 0}, classes("\u56f3 \u6d77", "\u66f8 \u56f3 \u9928"));
    }

    private static int[] classes(String text, String other) {
        int[] marked = SharedWords.of(words(other), VOCABULARY).marked(words(text));
        return classes(marked);
    }

    private static int[] classes(SharedWords shared, TokenWords tokens) {
        return classes(shared.marked(tokens));
    }

    private static int[] classes(int... marked) {
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
