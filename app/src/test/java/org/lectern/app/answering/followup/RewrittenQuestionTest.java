package org.lectern.app.answering.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.api.QuestionRewriter;

/// What the network writes is taken where it can be believed; else the rules say what a question means.
class RewrittenQuestionTest {
    private static final List<Turn> BEFORE = List.of(new Turn("Who kept the light?", Optional.of("Maud Ellery")));
    private static final String BY_RULES = "When did Maud Ellery retire?";

    private final FollowUps followUps = new FollowUps();

    @Test
    void itsWordsAreThoseOfTheConversation() {
        assertEquals(Optional.of("When did Maud Ellery, who kept the light, retire?"),
                meaning("When did she retire?", "When did Maud Ellery, who kept the light, retire?"));
        assertEquals(Optional.of("Who else kept the light at night?"),
                meaning("who else?", "Who else kept the light at night?"));
    }

    @Test
    void aQuestionThatItLeavesAsItIsStandsAlone() {
        assertEquals(Optional.empty(), meaning("When did she retire?", "When did she retire?"));
    }

    @Test
    void namesAndNumbersThatNobodySaidAreNotBelieved() {
        assertEquals(Optional.of(BY_RULES), meaning("When did she retire?", "When did Grace Darling retire?"));
        assertEquals(Optional.of(BY_RULES), meaning("When did she retire?", "When did Maud Ellery retire in 1908?"));
    }

    @Test
    void moreThanWasSaidIsNotBelieved() {
        assertEquals(Optional.of(BY_RULES), meaning("When did she retire?",
                "When did Maud Ellery sell boats, nets and ropes to fishermen?"));
    }

    @Test
    void theRulesServeWhereItFailsOrReadsNoneOfIt() {
        QuestionRewriter failing = (_, _, _, _) -> {
            throw new RuntimeFailure("no memory");
        };
        assertEquals(Optional.of(BY_RULES), followUps.meaning("When did she retire?", BEFORE, "",
                Optional.of(failing), new CancelSignal()));
        var german = List.of(new Turn("Wer war der Leuchtturmwärter?", Optional.of("Maud Ellery")));
        QuestionRewriter wrong = (_, _, question, _) -> Optional.of("not asked");
        assertEquals(followUps.meaning("und wann wurde sie geboren?", german, ""),
                followUps.meaning("und wann wurde sie geboren?", german, "", Optional.of(wrong), new CancelSignal()));
        assertEquals(Optional.empty(), followUps.meaning("Who is it?", List.of(), "", Optional.of(wrong),
                new CancelSignal()));
    }

    private Optional<String> meaning(String question, String written) {
        return followUps.meaning(question, BEFORE, "",
                Optional.of((_, _, _, _) -> Optional.of(written)), new CancelSignal());
    }
}
