package org.lectern.app.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.app.document.model.TextSpan;
import org.lectern.app.evaluation.Dataset.Gold;
import org.lectern.app.evaluation.Dataset.Item;
import org.lectern.app.evaluation.Dataset.Question;
import org.lectern.app.evaluation.EvaluationMode.Bm25;
import org.lectern.app.evaluation.EvaluationMode.Fixed;
import org.lectern.app.testing.KeywordEngine;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.Decoding;
import org.lectern.inference.api.InferenceException;

/// What every mode shows the model, and what is counted.
class EvaluatorTest {
    private static final String FILLER = "Rain fell on slates and ran along gutters. ".repeat(20);
    private static final String CONTEXT = FILLER + "\n\nThe pass key is 48151. Remember it.\n\n" + FILLER;
    private static final Dataset DATASET = new Dataset(List.of(new Item("Book", CONTEXT,
            List.of(question("k", "What is the pass key?", "48151"),
                    new Question("none", "Which zebra?", List.of())))));

    private static Question question(String id, String text, String answer) {
        var start = CONTEXT.indexOf(answer);
        return new Question(id, text, List.of(new Gold(answer, new TextSpan(start, start + answer.length()))));
    }

    private static Scorecard run(EvaluationMode mode) throws InferenceException {
        return new Evaluator(new KeywordEngine(), mode, Decoding.EXACT, new CancelSignal()).run(DATASET,
                (outcome, done, of) -> {});
    }

    @Test
    void focusFindsTheChunkAndTheSentence() throws InferenceException {
        var card = run(Fixed.FOCUS);
        assertEquals(new Scorecard(2, Fixed.FOCUS, 1, 1, Optional.of(1.0), Optional.of(1.0), Optional.of(1.0),
                card.answerability(), 0.002), card);
        assertEquals(1, card.answerability().orElseThrow().rightRefusals());
        assertEquals(0, card.answerability().orElseThrow().wrongRefusals());
    }

    /// A set of long documents would fill the disk otherwise.
    @Test
    void nothingIsKeptOfADocumentAfterItsQuestions() throws InferenceException {
        var engine = new KeywordEngine();
        new Evaluator(engine, Fixed.FOCUS, Decoding.EXACT, new CancelSignal()).run(DATASET, (outcome, done, of) -> {});
        DecodingComparison.of(engine, DATASET, new CancelSignal(), (done, of) -> {});
        assertEquals(2, engine.forgotten().size());
    }

    @Test
    void oracleShowsTheGoldParagraphAlone() throws InferenceException {
        var card = run(Fixed.ORACLE);
        assertEquals(1, card.exactMatch());
        assertEquals(Optional.empty(), card.goldChunkFirst());
    }

    @Test
    void wordSearchShowsThePassagesWithTheQuestionsWords() throws InferenceException {
        assertEquals(1, run(new Bm25(1)).exactMatch());
        try (var search = PassageSearch.of(CONTEXT)) {
            assertTrue(search.best("Who keeps the PASS keys?", 1).contains("48151"));
            assertEquals("", search.best("?", 3));
        }
    }

    @Test
    void modesHaveNames() {
        assertEquals(Optional.of(new Bm25(12)), EvaluationMode.named("bm25:12"));
        assertEquals(Optional.of(Fixed.BLIND), EvaluationMode.named("blind"));
        assertEquals(Optional.empty(), EvaluationMode.named("bm25:0"));
        assertEquals("bm25:3", new Bm25(3).label());
    }

    @Test
    void answerabilityIsHowOftenTheUnanswerableHasMoreDoubt() {
        var outcomes = List.of(outcome(true, 0.1), outcome(true, 0.6), outcome(false, 0.6), outcome(false, 0.9));
        assertEquals(new Answerability(0.875, 0.5, 1), Answerability.of(outcomes).orElseThrow());
        assertEquals(Optional.empty(), Answerability.of(outcomes.subList(0, 2)));
    }

    private static Scorecard.Outcome outcome(boolean answerable, double notFound) {
        return new Scorecard.Outcome("", "", 0, 0, Optional.empty(), Optional.empty(), answerable, notFound > 0.5,
                notFound, 1);
    }

    @Test
    void blindKnowsOnlyThatThereIsNothing() throws InferenceException {
        assertEquals(0.5, run(Fixed.BLIND).exactMatch());
    }

    @Test
    void aCancelledRunIsTheScoreSoFar() throws InferenceException {
        var cancel = new CancelSignal();
        var card = new Evaluator(new KeywordEngine(), Fixed.FOCUS, Decoding.EXACT, cancel).run(DATASET,
                (outcome, done, of) -> cancel.cancel());
        assertEquals(1, card.rows());
    }
}
