package org.lectern.inference.api.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.inference.api.TextRange;

class WholeWordsTest {
    @ParameterizedTest
    @CsvSource({"in 1066 AD, 10, 1066, false", "a party, art, party, false", "an art, art, art, true",
            "naïve, naï, naïve, false", "東京都, 京, 京, true", "\"10\", 10, 10, true", "a-b, b, b, true",
            "𝐀𝐁, 𝐀, 𝐀𝐁, false"})
    void tellsPartsFromWords(String text, String part, String whole, boolean isWhole) {
        int start = text.indexOf(part);
        TextRange range = new TextRange(start, start + part.length());
        assertEquals(isWhole, WholeWords.are(text, range));
        assertEquals(whole, WholeWords.around(text, range).of(text));
    }

    @Test
    void theEndsOfTheTextAreBorders() {
        assertEquals(new TextRange(0, 3), WholeWords.around("all", new TextRange(1, 2)));
        assertEquals(new TextRange(0, 0), WholeWords.around("", new TextRange(0, 0)));
    }
}
