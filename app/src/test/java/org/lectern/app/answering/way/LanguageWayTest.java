package org.lectern.app.answering.way;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.app.answering.Grounding;
import org.lectern.app.answering.ReadingOn;
import org.lectern.app.answering.kind.QuestionKind;
import org.lectern.app.testing.Documents;
import org.lectern.inference.api.InferenceException;

/// Languages that the model does not read.
class LanguageWayTest {
    private final Questioned japanese = new Questioned(Documents.of(List.of(),
            "灯台守は三十年のあいだ島の灯台で働いた。港には漁師の舟が並んでいた。", "丘では羊が草を食べていた。島でいちばん高い丘はコリンと呼ばれる。"));

    @Test
    void aSentenceWithTheQuestionsWordsIsProbable() throws InferenceException {
        var answer = japanese.ask(QuestionKind.FACT, "島でいちばん高い丘は何と呼ばれますか？");
        assertEquals("島でいちばん高い丘はコリンと呼ばれる。", answer.text());
        assertEquals(Grounding.PROBABLE, answer.grounding());
        assertEquals(List.of("OTHER_LANGUAGE ja"), japanese.told(QuestionKind.FACT, "島でいちばん高い丘は何と呼ばれますか？"));
    }

    @Test
    void withoutItsWordsNothingIsAnswered() throws InferenceException {
        var answer = japanese.ask(QuestionKind.EXPLAIN, "戦争はなぜ島で始まったのですか？");
        assertEquals(Grounding.NOT_FOUND, answer.grounding());
        assertFalse(ReadingOn.isOf(answer), "the ranker would read on in vain");
        assertEquals(List.of(), answer.statements());
    }

    @Test
    void aLanguageThatIsReadIsAnsweredAsEver() throws InferenceException {
        var german = new Questioned(Documents.of(List.of(), "Der höchste Hügel der Insel ist der Corrin."));
        assertEquals(List.of(), german.told(QuestionKind.FACT, "Welches ist der höchste Hügel der Insel?"));
    }

    @Test
    void aLanguageInKnownLettersIsAnsweredWithAWarning() throws InferenceException {
        var dutch = new Questioned(Documents.of(List.of(),
                "De hoogste heuvel van het eiland is de Corrin en de schapen van het dorp grazen daar in de zomer."));
        assertEquals(List.of("OTHER_LANGUAGE nl"),
                dutch.told(QuestionKind.FACT, "Wat is de hoogste heuvel van het eiland?"));
    }
}
