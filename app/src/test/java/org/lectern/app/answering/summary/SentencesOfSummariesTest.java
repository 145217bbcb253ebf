package org.lectern.app.answering.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.app.answering.language.TextLanguage;

/// Which sentences a summary may hold, and how many.
class SentencesOfSummariesTest {
    @ParameterizedTest
    @ValueSource(strings = {"However, the harbour was never finished.", "He kept the lighthouse for thirty years.",
            "This made the harbour safer than before.", "For example, the keeper slept in the tower.",
            "When the wind rose, it broke the mast of the ship.", "The harbour is shown in Figure 3 of the report.",
            "In the following chapter the war begins at last.", "The keeper said that she had seen them there.",
            "By Theorem 4 the zero vector is a solution.", "Es wurde nie fertig gebaut, weil das Geld fehlte.",
            "Dadurch wurde der Hafen sicherer als zuvor.", "しかし、港は完成しなかった。", "彼は三十年のあいだ灯台で働いた。"})
    void whatLeansOnAnotherSentenceDoesNotStandAlone(String sentence) {
        assertFalse(StandingAlone.holds(sentence));
    }

    @ParameterizedTest
    @ValueSource(strings = {"The harbour of the town was built by the fishermen of the island.",
            "Maud Ellery said that she had kept the lighthouse for thirty years.",
            "This paper describes how the lighthouse was saved from the sea.",
            "Der Hafen der Stadt wurde von den Fischern der Insel gebaut.", "灯台守は三十年のあいだ島の灯台で働いた。"})
    void whatNamesItsSubjectStandsAlone(String sentence) {
        assertTrue(StandingAlone.holds(sentence));
    }

    @ParameterizedTest
    @ValueSource(strings = {"The Harbour of the Old Town and the Hills of the Island.",
            "Was the harbour of the town ever finished by the fishermen?",
            "“The harbour of the town was built by us,” said the keeper.", "Too short to tell.",
            "and the harbour of the town was built by the fishermen.",
            "Smith, J. (2014). The harbour of the town and the island, pp. 12-19.",
            "All rights reserved by the owner of the copyright of the text.",
            "The area of the harbour is given by x = a * b and so on.",
            "The sheep on the hills of the island and the gulls on the coast."})
    void whatIsNoRunningTextIsLeftOut(String text) {
        assertFalse(PlainProse.is(text, TextLanguage.ENGLISH));
    }

    @Test
    void aSentenceOfRunningTextIsProse() {
        assertTrue(PlainProse.is("The harbour of the town was built by the fishermen of the island.",
                TextLanguage.ENGLISH));
        assertTrue(PlainProse.is("Der Hafen der Stadt wurde von den Fischern der Insel gebaut.", TextLanguage.GERMAN));
        assertTrue(PlainProse.is("灯台守は三十年のあいだ島の灯台で働いた。", TextLanguage.JAPANESE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"What is this about? | 6", "Give me a short overview | 3", "kurz und knapp: worum geht es | 3",
                    "ざっくり教えて | 3",
                    "a detailed summary please | 12", "ausführliche Zusammenfassung | 12", "詳しく要約して | 12",
                    "in one sentence: what does this letter want | 1",
                    "five bullet points for my boss | 5", "abstract in 3 lines | 3", "要点を三つにまとめてください。 | 3",
                    "Fasse es in zwei Sätzen zusammen | 2",
                    "900 points, please | 6", "50 sentences | 20"})
    void theQuestionSaysHowLong(String question, int sentences) {
        assertEquals(sentences, SummaryLength.of(question));
    }

    @ParameterizedTest
    @CsvSource({"12, 12", "XIV, 14", "twelve, 12", "third, 3", "zweite, 2", "十二, 12", "二十, 20", "七, 7", "３, 3"})
    void numbersAreReadAsTheyAreWritten(String word, int number) {
        assertEquals(number, Numerals.of(word).orElseThrow());
    }

    @Test
    void otherWordsAreNoNumbers() {
        assertTrue(Numerals.of("harbour").isEmpty());
        assertTrue(Numerals.of("").isEmpty());
    }
}
