package org.lectern.inference.api.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
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
    void stayInsideTheRange() {
        String text = "One is here. Two is there. Three is gone.";
        assertEquals(List.of(new TextRange(13, 26)), Sentences.in(text, new TextRange(12, 27)));
        assertEquals(List.of(27, 30), Sentences.ends(text, new TextRange(13, 30)));
        assertEquals(List.of(), Sentences.in(""));
    }
}
