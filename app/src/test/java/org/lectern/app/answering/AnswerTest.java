package org.lectern.app.answering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.app.answering.Remark.Saying;
import org.lectern.app.answering.kind.QuestionKind;
import org.lectern.app.answering.receipt.Receipt;
import org.lectern.app.testing.Answers;
import org.lectern.app.testing.Documents;
import org.lectern.inference.api.FinishReason;

class AnswerTest {
    private static String words(Answer answer) {
        return answer.words(remark -> remark.saying().name(), Statement::text);
    }

    @Test
    void remarksStandBeforeTheStatementsAndHowMuchWasReadBehindThem() {
        var answer = Answers.of("Which boats?", QuestionKind.LIST, Grounding.QUOTED,
                List.of(Remark.of(Saying.LOOKED_AT, 12, 40), Remark.of(Saying.COUNTED, "boat", 2, 2)),
                List.of(new Statement("The Ada", List.of(1)), new Statement("The Maud", List.of(2))));
        assertEquals("COUNTED\n- The Ada\n- The Maud\nLOOKED_AT", words(answer));
    }

    @Test
    void aListOfOneIsNone() {
        var answer = Answers.of("Which boats?", QuestionKind.LIST, Grounding.QUOTED, List.of(),
                List.of(new Statement("The Ada", List.of())));
        assertEquals("The Ada", words(answer));
    }

    @Test
    void everyGroupHasItsTitleOnce() {
        var answer = Answers.of("Barley or wool?", QuestionKind.COMPARE, Grounding.PROBABLE, List.of(),
                List.of(new Statement("Barley", "It is dear.", List.of()),
                        new Statement("Barley", "It is sown.", List.of()),
                        new Statement("Wool", "It is sold.", List.of()), new Statement("Both go.", List.of())));
        assertEquals("Barley:\nIt is dear.\nIt is sown.\nWool:\nIt is sold.\nBoth go.", words(answer));
    }

    @Test
    void theQuestionIsTheOneThatWasTyped() {
        var answer = Answers.of("When did Ada retire?", QuestionKind.FACT, Grounding.QUOTED, List.of(), List.of());
        var asked = answer.asked("When did she retire?");
        assertEquals("When did she retire?", asked.question());
        assertEquals(Optional.of("When did Ada retire?"), asked.understoodAs());
        assertEquals(answer, answer.asked("When did Ada retire?"));
    }

    @Test
    void receiptsBelongToTheAnswerWhateverIsReadAfterwards() {
        var coast = Documents.of(List.of(), "The lamp was lit by Ada. ", "Wool was not sold. ", "Gulls cry.");
        var lamp = Answers.evidence(coast, 1, "The lamp was lit by Ada.");
        var wool = Answers.evidence(coast, 2, "Wool was not sold.");
        var gulls = Answers.evidence(coast, 3, "Gulls cry.");
        var answer = Answers.of("What of the lamp and the wool?", QuestionKind.EXPLAIN, Grounding.QUOTED, List.of(),
                List.of(new Statement("Ada", List.of(1)), new Statement("Not sold", List.of(2))), lamp, wool, gulls);
        assertEquals(List.of(lamp, wool), answer.cited());
        assertEquals(List.of(lamp), Answers.fact("Who?", "Ada", FinishReason.END, lamp).cited());
        var finding = new Receipt.Finding(Receipt.Likeness.NOTHING, "", -3);
        var first = new Receipt(1, -1, finding, finding);
        var again = new Receipt(1, -2, finding, finding);
        var second = new Receipt(2, -1, finding, finding);
        var checked = answer.with(second).with(first).with(again);
        assertEquals(List.of(again, second), checked.receipts());
        assertEquals(Optional.of(again), checked.receipt(lamp));
        assertEquals(Optional.empty(), checked.receipt(gulls));
        assertEquals(checked.receipts(), checked.having(7).asked("And?").after(Remark.of(Saying.HELLO)).receipts());
        assertTrue(checked.saysTheSame(answer), "the reader need not be shown it anew");
    }
}
