package org.lectern.app.answering;

import org.lectern.app.testing.Answers;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.inference.api.FinishReason;

class FollowUpTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "When did she retire?         | Maud Ellery       | When did Maud Ellery retire?",
            "What was her first ship?     | Maud Ellery.      | What was Maud Ellery’s first ship?",
            "Who wrote to her in winter?  | Maud Ellery       | Who wrote to Maud Ellery in winter?",
            "Who painted it?              | the White Tower   | Who painted the White Tower?",
            "How deep is its harbour?     | Vardo             | How deep is Vardo’s harbour?",
            "彼女はいつ引退しましたか？   | 山田花子。        | 山田花子はいつ引退しましたか？",
            "それの深さは？               | ヴァルデ港        | ヴァルデ港の深さは？",
            "彼の船の名前は？             | Maud Ellery       | Maud Elleryの船の名前は？"})
    void aNameStandsForThePronoun(String question, String answer, String whole) {
        assertEquals(whole, FollowUp.selfContained(question, answered(answer, FinishReason.END)).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"When was the bridge repaired? | Maud Ellery",
            "Did she know Peter Ness? | Maud Ellery", "When was it moved? | under the third stair",
            "Who saw it? | 1901", "彼はどこにいましたか？ | 階段の下にいました。",
            "彼岸花はいつ咲きますか？ | 山田花子", "それでも続けましたか？ | 山田花子"})
    void otherQuestionsStandByThemselves(String question, String answer) {
        assertEquals(true, FollowUp.selfContained(question, answered(answer, FinishReason.END)).isEmpty());
    }

    @Test
    void withoutAnAnswerThereIsNoName() {
        assertEquals(true,
                FollowUp.selfContained("When did she retire?", answered("Maud", FinishReason.NOT_FOUND)).isEmpty());
    }

    private static Answer answered(String text, FinishReason finish) {
        return Answers.fact("Who?", text, finish);
    }
}
