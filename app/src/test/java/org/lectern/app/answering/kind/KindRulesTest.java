package org.lectern.app.answering.kind;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Kinds by words.
class KindRulesTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "What is the pass key?; FACT", "Who kept the light?; FACT", "When was it built?; FACT",
            "Was the keeper dismissed?; YESNO", "Why did the lamp smoke?; EXPLAIN", "How do I reset it?; HOWTO",
            "What is a samovar?; DEFINE", "What is the difference between oil and gas?; COMPARE",
            "List all keepers; LIST", "how many times is Maud mentioned?; LIST", "Summarize chapter 2; SUMMARY",
            "How many pages are there? how many pages; FILE", "hello; TALK", "Translate this into German; REWRITE",
            "Search for lamp; COMMAND", "Warum rauchte die Lampe?; EXPLAIN", "Ist das Haus alt?; YESNO",
            "なぜランプは煙を出したのですか; EXPLAIN", "この本の著者は誰ですか; FILE", "ランプは新しいですか; YESNO"})
    void tellsTheKind(String question, QuestionKind kind) {
        assertEquals(kind, KindRules.of(question));
    }
}
