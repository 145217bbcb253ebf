package org.lectern.app.ui.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.Evidence;
import org.lectern.app.answering.Grounding;
import org.lectern.app.answering.kind.QuestionKind;
import org.lectern.app.testing.Answers;
import org.lectern.app.ui.fixture.SmallDocument;
import org.lectern.app.ui.language.Language;

class GroundingWordsTest {
    private static final Evidence PASSAGE = Answers.evidence(SmallDocument.create(), 1, "The brass key");

    private static GroundingWords words(Grounding grounding, Evidence... evidence) {
        Answer answer = Answers.of("Where?", QuestionKind.FACT, grounding, List.of(), List.of(), evidence);
        return new GroundingWords(answer, new Language(Locale.ENGLISH));
    }

    @Test
    void theLevelIsToldWithItsProbability() {
        assertEquals("Quoted", words(Grounding.QUOTED, PASSAGE).level());
        assertEquals(
                "It stands in the document word for word, and is very likely what you asked for. Probability that it "
                        + "is right: 90%.",
                words(Grounding.QUOTED, PASSAGE).meaning());
        assertEquals("Probably · check the passage · 90%", words(Grounding.PROBABLE, PASSAGE).brief());
    }

    @Test
    void nearestPassagesAreNamedWhereThereAreAny() {
        assertEquals("Not found · nearest passages", words(Grounding.NOT_FOUND, PASSAGE).level());
        assertEquals("Not found", words(Grounding.NOT_FOUND).level());
    }

    @Test
    void whatLecternSaysByItselfHasNoLevel() {
        assertFalse(GroundingWords.isLevel(Grounding.TOLD));
    }
}
