package org.lectern.app.answering.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which two things a question compares.
class ComparedSidesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "What is the difference between a lake and a pond? | a lake | a pond",
            "What's the difference between the basic and the premium plan? | the basic plan | the premium plan",
            "differences between whales and fish according to the text | whales | fish",
            "Compare method A with method B. | method A | method B",
            "Cats vs. dogs | Cats | dogs",
            "Is the new engine faster than the old one? | the new engine | the old one",
            "Does the ferry cost more than the train? | the ferry | the train",
            "How does the right whale differ from the sperm whale? | the right whale | the sperm whale",
            "How do Elinor and Marianne differ? | Elinor | Marianne",
            "Which is better, rent or lease? | rent | lease",
            "Who is older, Ahab or Starbuck? | Ahab | Starbuck",
            "what do Hamlet and Laertes have in common | Hamlet | Laertes",
            "Was ist der Unterschied zwischen Miete und Pacht? | Miete | Pacht",
            "Wie unterscheidet sich Gold von Silber? | Gold | Silber",
            "Ist Ahab älter als Starbuck? | Ahab | Starbuck",
            "プランAとプランBの違いは何ですか？ | プランA | プランB",
            "兄と弟、どっちが年上？ | 兄 | 弟"})
    void aQuestionNamesItsSides(String question, String first, String second) {
        var sides = ComparedSides.in(question).orElseThrow();
        assertEquals(first, sides.first());
        assertEquals(second, sides.second());
    }

    @ParameterizedTest
    @ValueSource(strings = {"pros and cons", "Which of the two phones has the longer battery life?",
            "What is the difference between them?", "Compare the prices of the three offers."})
    void otherQuestionsNameNone(String question) {
        assertTrue(ComparedSides.in(question).isEmpty());
    }

    @Test
    void sharedWordsTellNoSideFromTheOther() {
        var sides = ComparedSides.in("Is the right whale bigger than the sperm whale?").orElseThrow();
        assertTrue(sides.one().isIn("Right whales are slow."));
        assertFalse(sides.one().isIn("A sperm whale dives."));
        assertFalse(ComparedSides.in("a fixed layout vs. prose").orElseThrow().one()
                .isIn("Positions are fixed on paper, in footers as in printed layouts."));
        assertEquals("What is the right whale?", sides.questionAbout(sides.first()));
    }

    @Test
    void aLetterAloneTellsSidesApart() {
        var sides = ComparedSides.in("Compare the plan A with the plan B.").orElseThrow();
        assertTrue(sides.one().isIn("It costs less, plan A."));
        assertFalse(sides.one().isIn("Plan B was a plan."));
    }
}
