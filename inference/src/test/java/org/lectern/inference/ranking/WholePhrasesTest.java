package org.lectern.inference.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.inference.api.TextRange;

/// What is quoted stands by itself.
class WholePhrasesTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "It fell by 22% in May.; 22; 22%", "It cost $1,250 then.; 250; $1,250", "It cost $1,250 then.; 1; $1,250",
            "a rise of 3.5 million people there; 3; 3.5 million people",
            "John Smith, Jr. left.; John Smith; John Smith, Jr.",
            "It is 12 km long.; 12; 12 km", "It weighs 4 kg.; 4; 4 kg", "Er dauert 90 Minuten.; 90; 90 Minuten",
            "She saw 12 kings.; 12; 12", "He said (in vain) no.; (in vain; in vain",
            "the “Rachel” came; Rachel”; Rachel",
            "In 1867, she left.; 1867,; 1867", "It lay at Tuskegee.; Tuskegee.; Tuskegee",
            "He lives in the U.S. now.; U.S.; U.S.",
            "from 1914-1918 he; 1914; 1914-1918", "It costs 10 Euro.; 10; 10 Euro", "at 10 a.m. sharp; 10; 10 a.m.",
            "rounded to 8 bits; 8; 8 bits",
            "It is in .local/share there; .local/share; .local/share"})
    void phrasesAreWhole(String text, String given, String wanted) {
        int start = text.indexOf(given);
        assertEquals(wanted, WholePhrases.around(text, new TextRange(start, start + given.length())).of(text));
    }

    @Test
    void signsAloneStayAsTheyAre() {
        assertEquals("—", WholePhrases.around("a — b", new TextRange(2, 3)).of("a — b"));
    }
}
