package org.lectern.app.answering.way;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.Evidence;
import org.lectern.app.answering.Scope;
import org.lectern.app.document.model.Document;
import org.lectern.app.testing.AskedTexts;
import org.lectern.app.testing.KeywordEngine;
import org.lectern.app.testing.WordRanker;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.TextRange;
import org.lectern.inference.api.passage.PassageRanker;
import org.lectern.inference.api.passage.Ranked;

/// Rows that are read one by one, each cell with the words above it.
class RowReadingTest {
    private static final Document SHIPS = AskedTexts.flowing("Ships", "Some ships sail fast.",
            "The ships of the company", "Ship | Speed in knots | Master", "Aurora | 11 | Lindqvist",
            "Borealis | 14 | Okafor", "The harbour is old.");

    /// Knows that "fast" asks for a speed and "captain" for a master.
    private static final class Knowing extends WordRanker {
        @Override
        public List<Optional<Ranked.Read>> readAlone(String question, List<Passage> texts, CancelSignal cancel)
                throws InferenceException {
            var plain = super.readAlone(question, texts, cancel);
            return IntStream.range(0, texts.size()).mapToObj(i -> read(question, texts.get(i).text(), plain.get(i)))
                    .toList();
        }

        private static Optional<Ranked.Read> read(String question, String text, Optional<Ranked.Read> plain) {
            var head = question.contains("fast") ? "Speed in knots: " : question.contains("captain") ? "Master: " : "?";
            var at = text.indexOf(head);
            if (at < 0) {
                return plain;
            }
            var start = at + head.length();
            var end = text.indexOf(" | ", start) < 0 ? text.length() : text.indexOf(" | ", start);
            return plain.map(read -> new Ranked.Read(read.relevance(), read.verdict(), read.score() + 0.5,
                    List.of(new Ranked.Span(new TextRange(start, end), 2)), read.sentences()));
        }
    }

    private static Answer ask(String question, Document document) throws InferenceException {
        return AskedTexts.ask(new FactWay(), question, Scope.WHOLE, new KeywordEngine() {
            @Override
            public PassageRanker passages() {
                return new Knowing();
            }
        }, new CancelSignal(), document);
    }

    @Test
    void aCellIsFoundByWhatItsHeadMeans() throws InferenceException {
        var answer = ask("how fast is the Borealis?", SHIPS);
        assertEquals("14", answer.text());
        assertEquals(List.of("14", "Borealis | 14 | Okafor", "Speed in knots", "The ships of the company"),
                answer.evidence().stream().map(Evidence::quote).toList());
        assertEquals("Lindqvist", ask("who is captain of the Aurora", SHIPS).text());
    }

    @Test
    void aNumberNamesItsRow() throws InferenceException {
        var decks = AskedTexts.flowing("Decks", "The decks of the ship", "Deck | Speed in knots", "-1 | 30", "-2 | 20",
                "-9 | 10");
        assertEquals("20", ask("how fast is it on deck -2?", decks).text());
        assertEquals("10", ask("how fast is it on deck -9?", decks).text());
    }

    @Test
    void likelierWordsElsewhereAreTheAnswer() throws InferenceException {
        var answer = ask("does the harbour of the captain look old?", SHIPS);
        assertFalse(answer.text().contains("Okafor") || answer.text().contains("Lindqvist"), answer.text());
    }
}
