package org.lectern.inference.chunk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Rare words count more than common ones, in every script.
class WordMatchTest {
    @Test
    void isBm25() {
        float[] scores = WordMatch.scores("Which Harbour?",
                List.of("harbour harbour rain", "rain on slates", "the harbour of rain and slates"));
        double rarity = Math.log(1 + 1.5 / 2.5);
        double first = rarity * 2 * 2.2 / (2 + 1.2 * (0.25 + 0.75 * 3 / 4));
        double third = rarity * 2.2 / (1 + 1.2 * (0.25 + 0.75 * 6 / 4));
        assertArrayEquals(new float[]{(float) first, 0, (float) third}, scores, 1e-6f);
    }

    @Test
    void aRareWordCountsMoreThanACommonOne() {
        float[] scores = WordMatch.scores("the lantern", List.of("the mill", "the lock", "a lantern", "the quay"));
        assertTrue(scores[2] > scores[0]);
        assertEquals(scores[0], scores[1]);
    }

    @Test
    void charactersOfJapaneseAreWords() {
        float[] scores = WordMatch.scores("\u56f3\u66f8\u9928\u306f\u3069\u3053\u3067\u3059\u304b",
                List.of("\u6d77\u8fba\u306b\u8239\u304c\u3042\u308b", "\u65b0\u3057\u3044\u56f3\u66f8\u9928"));
        assertTrue(scores[1] > scores[0]);
    }

    @Test
    void nothingAskedMatchesNothing() {
        assertArrayEquals(new float[2], WordMatch.scores("?!", List.of("a mill", "a lock")));
    }
}
