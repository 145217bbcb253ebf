package org.lectern.app.answering.way;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.Grounding;
import org.lectern.app.answering.Remark;
import org.lectern.app.answering.Remark.Saying;
import org.lectern.app.answering.Statement;
import org.lectern.app.document.model.Document;
import org.lectern.app.testing.AskedTexts;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException;

/// What is said of two sides.
class CompareWayTest {
    private static final Document WATERS = AskedTexts.flowing("Waters", "A lake is deep and cold.",
            "Rain falls.", "A pond is shallow and warm.", "The difference is that a lake is larger than a pond.",
            "A brook runs.");

    private static Answer ask(String question) throws InferenceException {
        return AskedTexts.ask(new CompareWay(new SentencesWay()), question, new CancelSignal(), WATERS);
    }

    @Test
    void whatSpeaksOfBothComesFirstThenEachSide() throws InferenceException {
        var answer = ask("What is the difference between a lake and a pond?");
        assertEquals(List.of("", "a lake", "a pond"), answer.statements().stream().map(Statement::group).toList());
        assertEquals(List.of("The difference is that a lake is larger than a pond.", "A lake is deep and cold.",
                "A pond is shallow and warm."), answer.statements().stream().map(Statement::text).toList());
        assertEquals(Grounding.QUOTED, answer.grounding());
    }

    @Test
    void aComparisonOfOneSideAloneIsNone() throws InferenceException {
        var answer = ask("What is the difference between a brook and a glacier?");
        assertEquals(Grounding.NOT_FOUND, answer.grounding());
        assertEquals(List.of(Remark.of(Saying.ONLY_PASSAGES)), answer.remarks());
        assertTrue(answer.statements().isEmpty());
    }

    @Test
    void whatNobodyComparesHasNoVerdict() throws InferenceException {
        var answer = ask("Is a brook older than a lake?");
        assertEquals(List.of(Remark.of(Saying.ONLY_PASSAGES)), answer.remarks());
        assertTrue(answer.statements().isEmpty());
    }

    @Test
    void aQuestionWithoutSidesIsExplained() throws InferenceException {
        assertEquals(List.of(""), ask("Which is larger than a pond?").statements().stream().map(Statement::group)
                .distinct().toList());
    }
}
