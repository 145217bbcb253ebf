package org.lectern.app.answering.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextLanguageTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Who was the keeper of the lighthouse? | ENGLISH", "Wer war der Wärter des Leuchtturms? | GERMAN",
            "Qui est le gardien du phare ? | FRENCH", "¿Quién es el guardián de la isla? | SPANISH",
            "Chi era il guardiano del faro? | ITALIAN", "Wie was de wachter van het eiland? | DUTCH",
            "灯台守は誰ですか | JAPANESE", "谁是灯塔的守护者 | CHINESE", "등대지기는 누구입니까 | KOREAN",
            "Кто был смотрителем маяка? | RUSSIAN", "من كان حارس المنارة؟ | ARABIC",
            "Ποιος ήταν ο φύλακας | OTHER_SCRIPT",
            "Kto był strażnikiem latarni morskiej na wyspie przed wojną i dlaczego odszedł stamtąd tak nagle? | OTHER"})
    void isToldByLettersAndCommonWords(String text, TextLanguage language) {
        assertEquals(Optional.of(language), TextLanguage.of(text));
    }

    @Test
    void tooLittleTellsNothing() {
        assertEquals(Optional.empty(), TextLanguage.of("Maud Ellery?"));
        assertEquals(Optional.empty(), TextLanguage.of("1066"));
    }

    @Test
    void aFewForeignWordsChangeNothing() {
        assertEquals(Optional.of(TextLanguage.ENGLISH), TextLanguage.of("What does 枕 mean in the title of the book?"));
    }
}
