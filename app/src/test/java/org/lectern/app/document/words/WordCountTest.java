package org.lectern.app.document.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class WordCountTest {
    @Test
    void countsWhatStandsBetweenSpaces() {
        assertEquals(0, WordCount.of(""));
        assertEquals(6, WordCount.of("It isn't well-known | today,\nis it"));
    }

    @Test
    void countsWordsThatAreWrittenWithoutSpaces() {
        var words = WordCount.of("吾輩は猫である。名前はまだ無い。");
        assertTrue(words >= 4 && words <= 12, Integer.toString(words));
    }
}
