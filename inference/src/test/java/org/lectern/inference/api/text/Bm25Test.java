package org.lectern.inference.api.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/// BM25 by numbers worked out by hand, and which words count as the same.
class Bm25Test {
    private static final List<String> TEXTS = List.of("lamp lamp tower", "tower stone", "stone stone harbour boat");

    @Test
    void isBm25() {
        double[] scores = Bm25.of(List.of(Postings.of(TEXTS)), List.of(first(3))).scores("The lamps of the tower");
        double mean = 3;
        double lamp = Math.log(1 + (3 - 1 + 0.5) / (1 + 0.5)) * 2 * 2.2 / (2 + 1.2 * (0.25 + 0.75 * 3 / mean));
        double tower = Math.log(1 + (3 - 2 + 0.5) / (2 + 0.5));
        assertArrayEquals(new double[]{lamp + tower * 2.2 / (1 + 1.2 * (0.25 + 0.75 * 3 / mean)),
                tower * 2.2 / (1 + 1.2 * (0.25 + 0.75 * 2 / mean)), 0}, scores, 1e-12);
    }

    @Test
    void whatIsOutOfScopeIsNotCounted() {
        BitSet outer = new BitSet();
        outer.set(0);
        outer.set(2);
        double[] part = Bm25.of(List.of(Postings.of(TEXTS)), List.of(outer)).scores("lamp stone");
        double[] alone = Bm25.of(List.of(Postings.of(List.of(TEXTS.get(0), TEXTS.get(2)))),
                List.of(first(2))).scores("lamp stone");
        assertArrayEquals(alone, part);
    }

    @Test
    void severalTextsAreOneCollection() {
        double[] together = Bm25.of(List.of(Postings.of(TEXTS.subList(0, 1)), Postings.of(TEXTS.subList(1, 3))),
                List.of(first(1), first(2))).scores("lamp stone");
        assertArrayEquals(Bm25.of(List.of(Postings.of(TEXTS)), List.of(first(3))).scores("lamp stone"), together);
    }

    @Test
    void aTermTellsTheMoreTheFewerHaveIt() {
        Bm25 bm25 = Bm25.of(TEXTS);
        assertEquals(1, bm25.holders("lamp"));
        assertEquals(2, bm25.holders("tower"));
        assertEquals(0, bm25.holders("zebra"));
        assertTrue(bm25.rarity("zebra") > bm25.rarity("lamp") && bm25.rarity("lamp") > bm25.rarity("tower"));
        assertArrayEquals(Bm25.of(List.of(Postings.of(TEXTS)), List.of(first(3))).scores("lamp tower"),
                bm25.scores("lamp tower"));
    }

    @Test
    void formsOfAWordAreAlike() {
        assertEquals(List.of("sail", "sail", "sail", "church", "countr"),
                terms("Sailing, sailed; sails – the churches' countries"));
        assertEquals(terms("lighthouse hide city"), terms("lighthouses hiding cities"));
        assertEquals(terms("dvorak naive"), terms("Dvořák naïve"));
        assertEquals(terms("ABC"), terms("ＡＢＣ"));
    }

    @Test
    void twoCharactersSideBySideAreATermWithoutSpaces() {
        assertEquals(List.of("東京", "京都", "x1", "猫"), terms("東京都x1猫"));
        assertEquals(terms("が゙"), terms("が゙"));
        assertEquals(List.of(), terms(" … ! "));
        assertEquals(List.of(), terms(""));
    }

    private static List<String> terms(String text) {
        return Terms.of(text);
    }

    private static BitSet first(int count) {
        BitSet all = new BitSet();
        all.set(0, count);
        return all;
    }
}
