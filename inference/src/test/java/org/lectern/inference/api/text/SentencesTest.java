package org.lectern.inference.api.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.inference.api.TextRange;

/// Where sentences end.
class SentencesTest {
    private static List<String> sentences(String text) {
        return Sentences.in(text).stream().map(range -> range.of(text)).toList();
    }

    @Test
    void endAtFullStopsButNotAtShortForms() {
        assertEquals(
                List.of("Mr. J. Smith of the U.S. Navy came, e.g. in May.", "He left (see Fig. 3).", "Was it late?"),
                sentences("Mr. J. Smith of the U.S. Navy came, e.g. in May. He left (see Fig. 3). Was it late?"));
    }

    @Test
    void endAtLineEnds() {
        assertEquals(List.of("A heading", "Land 1 City 1", "Land 2 City 2"),
                sentences("A heading\n\nLand 1 City 1\nLand 2 City 2\n\n"));
    }

    @Test
    void endInJapaneseToo() {
        assertEquals(List.of("港は古い。", "灯台は白い。"), sentences("港は古い。灯台は白い。"));
    }

    @Test
    @Timeout(5)
    void manySignsEndInTime() {
        assertFalse(Sentences.goesOn(".".repeat(3000) + "\"".repeat(3000) + " ".repeat(3000), "x"));
        assertFalse(Sentences.goesOn(".".repeat(3000) + "\"".repeat(3000) + "x", "Y"));
    }

    @Test
    void stayInsideTheRange() {
        String text = "One is here. Two is there. Three is gone.";
        assertEquals(List.of(new TextRange(13, 26)), Sentences.in(text, new TextRange(12, 27)));
        assertEquals(List.of(27, 30), Sentences.ends(text, new TextRange(13, 30)));
        assertEquals(List.of(), Sentences.in(""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Any vector of this set can be written as | v = 2 u + w", "v = 2 u + w | is in the span, since it is one.",
            "The lamp was lit every evening by the keeper and | the boy who slept",
            "so that for all x we have, | f(x) = 0",
            "Die Menge der Punkte bezeichnen wir mit | M = {1, 2}",
            "wo der Leuchtturm auf der Insel im Norden | steht, ist"})
    void goOnBehindAFormulaOrAPage(String before, String after) {
        assertTrue(Sentences.goesOn(before, after));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"It was late. | he left", "height 3 | width 4", "Chapter one | it began with rain",
                    "The keeper lit the lamp every evening | The boy slept", "The following holds: | f(x) = 0",
                    "return x; | y = 3",
                    "We list what is needed for the harbour | a) a lamp"})
    void endAtALineEndElsewhere(String before, String after) {
        assertFalse(Sentences.goesOn(before, after));
    }
}
