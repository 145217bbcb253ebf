package org.lectern.app.evaluation.receipts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.lectern.app.evaluation.Dataset;
import org.lectern.app.testing.KeywordEngine;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException;

class ReceiptTrialTest {
    private static final String TEXT = "The gulls cry over the old harbour. The magic number of the house is seven. "
            + "Nobody has counted the boats. " + "The hill is bare and the wind is cold there. ".repeat(5)
            + "The number of the boat is nine. Wool is sold in the town.";

    private static Dataset asking(String... questions) {
        return new Dataset(List.of(new Dataset.Item("Coast", TEXT, List.of(questions).stream()
                .map(question -> new Dataset.Question(question, question, List.of())).toList())));
    }

    private static ReceiptScore score(CancelSignal cancel, String... questions) throws InferenceException {
        return new ReceiptTrial(new KeywordEngine(), 1, cancel).run(asking(questions), (done, of) -> {
            if (done == 2) {
                cancel.cancel();
            }
        });
    }

    @Test
    void theSentenceThatHoldsTheAnswerIsNeededMoreThanAnother() throws InferenceException {
        var score = score(new CancelSignal(), "What is the magic number of the house?");
        assertEquals(List.of(1, 1, 1, 1), List.of(score.asked(), score.checked(), score.withOthers(), score.anew()));
        assertEquals(List.of(1.0, 1.0), List.of(score.aboveAny(), score.aboveNear()));
    }

    @Test
    void theLongWayTellsTheSame() throws InferenceException {
        var question = "What is the magic number of the house?";
        var score = new ReceiptTrial(new KeywordEngine(), 1, new CancelSignal())
                .run(asking(question, question, question, "What is the number of the boat?"), (done, of) -> {});
        assertEquals(4, score.anew());
        assertEquals(1, Objects.requireNonNull(score.same()), 1e-9, score.toString());
    }

    @Test
    void whatHasNoAnswerIsNotCheckedAndAStoppedTrialIsTheScoreSoFar() throws InferenceException {
        var score = score(new CancelSignal(), "Which zebra?", "What is the magic number of the house?", "Which zebra?");
        assertEquals(List.of(2, 1), List.of(score.asked(), score.checked()));
    }

    @Test
    void ranksCorrelateWhateverTheValuesAre() {
        assertEquals(1, RankCorrelation.of(List.of(1.0, 2.0, 7.0), List.of(0.1, 5.0, 5.1)), 1e-9);
        assertEquals(-1, RankCorrelation.of(List.of(1.0, 2.0, 7.0), List.of(3.0, 2.0, 1.0)), 1e-9);
        assertEquals(0.9487, RankCorrelation.of(List.of(1.0, 2.0, 2.0, 3.0), List.of(1.0, 2.0, 3.0, 4.0)), 1e-4);
        assertTrue(Double.isNaN(RankCorrelation.of(List.of(), List.of())));
    }
}
