package org.lectern.app.answering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.app.answering.Remark.Saying;
import org.lectern.app.answering.kind.QuestionKind;
import org.lectern.app.testing.Answers;

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
}
