package org.lectern.inference.chunk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.lectern.inference.tokenizer.Encoding;

/// Rare words count more than common ones, in every script.
class WordMatchTest {
    @Test
    void isBm25() {
        float[] scores = scores("Which Harbour?",
                "harbour harbour rain", "rain on slates", "the harbour of rain and slates");
        double rarity = Math.log(1 + 1.5 / 2.5);
        double first = rarity * 2 * 2.2 / (2 + 1.2 * (0.25 + 0.75 * 3 / 4));
        double third = rarity * 2.2 / (1 + 1.2 * (0.25 + 0.75 * 6 / 4));
        assertArrayEquals(new float[]{(float) first, 0, (float) third}, scores, 1e-6f);
    }

    @Test
    void aRareWordCountsMoreThanACommonOne() {
        float[] scores = scores("the lantern", "the mill", "the lock", "a lantern", "the quay");
        assertTrue(scores[2] > scores[0]);
        assertEquals(scores[0], scores[1]);
    }

    @Test
    void charactersOfJapaneseAreWords() {
        float[] scores = scores("\u56f3\u66f8\u9928\u306f\u3069\u3053\u3067\u3059\u304b",
                "\u6d77\u8fba\u306b\u8239\u304c\u3042\u308b", "\u65b0\u3057\u3044\u56f3\u66f8\u9928");
        assertTrue(scores[1] > scores[0]);
    }

    @Test
    void nothingAskedMatchesNothing() {
        assertArrayEquals(new float[2], scores("?!", "a mill", "a lock"));
    }

    private static float[] scores(String question, String... chunks) {
        return WordMatch.scores(words(question), Arrays.stream(chunks).map(WordMatchTest::words).toList());
    }

    /// The whole text is one token, which does not matter here.
    private static TokenWords words(String text) {
        return TokenWords.of(new Encoding(new int[]{1}, new int[]{0}, new int[]{text.length()}), text, 0);
    }
}
