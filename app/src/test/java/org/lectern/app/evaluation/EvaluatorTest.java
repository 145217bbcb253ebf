package org.lectern.app.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.app.document.model.TextSpan;
import org.lectern.app.evaluation.Dataset.Gold;
import org.lectern.app.evaluation.Dataset.Item;
import org.lectern.app.evaluation.Dataset.Question;
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
        var card = run(EvaluationMode.FOCUS);
        assertEquals(new Scorecard(2, EvaluationMode.FOCUS, 1, 1, Optional.of(1.0), Optional.of(1.0), 0.002), card);
    }

    @Test
    void oracleShowsTheGoldParagraphAlone() throws InferenceException {
        var card = run(EvaluationMode.ORACLE);
        assertEquals(1, card.exactMatch());
        assertEquals(Optional.empty(), card.goldChunkFirst());
    }

    @Test
    void blindKnowsOnlyThatThereIsNothing() throws InferenceException {
        assertEquals(0.5, run(EvaluationMode.BLIND).exactMatch());
    }

    @Test
    void aCancelledRunIsTheScoreSoFar() throws InferenceException {
        var cancel = new CancelSignal();
        var card = new Evaluator(new KeywordEngine(), EvaluationMode.FOCUS, Decoding.EXACT, cancel).run(DATASET,
                (outcome, done, of) -> cancel.cancel());
        assertEquals(1, card.rows());
    }
}
