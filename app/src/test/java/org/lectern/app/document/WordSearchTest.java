package org.lectern.app.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.app.document.words.SearchWords;
import org.lectern.app.document.words.Spellings;
import org.lectern.app.document.words.FoldedText;

/// A search finds compounds with their hyphen and without it.
class WordSearchTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            co-operate | They cooperate now. | cooperate
            cooperate  | They co-operate now. | co-operate
            tide-gauge | A tide‐gauge | tide‐gauge
            1939-1945  | In 19391945 and 1939-1945 | 1939-1945
            -5         | It was -5 then | -5
            """)
    void findsBothSpellings(String typed, String text, String found) {
        var place = new FoldedText(text).first(Spellings.pattern(FoldedText.fold(typed)));
        assertEquals(Optional.of(found), place.map(span -> span.of(text)));
        assertEquals(found, SearchWords.first(text, typed).of(text));
    }

    @Test
    void theIndexHoldsCompoundsInOneToo() {
        assertEquals("a tide gauge rose tidegauge", SearchWords.indexed("A tide-gauge rose"));
    }

    @Test
    void aQueryAsksForBothSpellings() {
        assertEquals(Optional.of("(\"tide gauge\" * OR \"tidegauge\" *) AND \"rose\" *"),
                SearchWords.query("tide-gauge rose"));
    }
}
