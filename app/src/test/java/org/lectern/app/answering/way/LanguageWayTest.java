package org.lectern.app.answering.way;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.app.answering.Grounding;
import org.lectern.app.answering.ReadingOn;
import org.lectern.app.answering.Scope;
import org.lectern.app.answering.kind.QuestionKind;
import org.lectern.app.testing.Documents;
import org.lectern.inference.api.CancelSignal;
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
        assertEquals("灯台守は三十年のあいだ島の灯台で働いた。", answer.evidence().getFirst().quote());
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "船は何時ごろ港に着きましたか | 船は春の港を出て、夜の八時頃に別の港へ着いた。船長は六十歳だった。 | 夜の八時頃",
            "船長は何歳でしたか | 船は二十人を乗せていた。船長は六十歳で、機関士は三十歳だった。 | 六十歳",
            "切符はいくらでしたか | 切符は二円五十銭で、弁当は三十銭だった。 | 二円五十銭",
            "荷物をどこまで運びましたか | 荷物は馬で北の灯台まで運び、人は歩いた。 | 北の灯台",
            "島にはいつ灯台が建ちましたか | 島に灯台が建ったのは1897年5月で、工事は四年続いた。 | 1897年5月",
            "灯塔是什么时候建成的？ | 灯塔于1897年5月建成，高32米。港口在南边。 | 1897年5月",
            "등대는 몇 년에 지어졌습니까? | 등대는 1897년 섬에 지어졌고 높이는 32미터였다. 항구는 남쪽에 있다. | 1897년"})
    void aMeasureThatIsAskedForIsTakenOut(String question, String text, String said) throws InferenceException {
        var answer = new Questioned(Documents.of(List.of(), text, "丘では羊が草を食べていた。")).ask(QuestionKind.FACT, question);
        assertEquals(said, answer.text());
        assertEquals(Grounding.PROBABLE, answer.grounding());
    }

    @Test
    void aStoppedQuestionIsStopped() throws InferenceException {
        var stopped = new CancelSignal();
        stopped.cancel();
        var text = Documents.of(List.of(), "船長は六十歳だった。");
        assertEquals(Grounding.STOPPED,
                new Questioned(text, Scope.WHOLE, stopped).ask(QuestionKind.FACT, "船長は何歳でしたか").grounding());
    }

    @Test
    void howOftenInPassingAsksForNoNumber() throws InferenceException {
        var text = Documents.of(List.of(), "船長が何度も訪れた町はコリンだった。船は三度沈んだ。");
        assertEquals("船長が何度も訪れた町はコリンだった。", new Questioned(text).ask(QuestionKind.FACT, "船長が何度も訪れた町はどこですか").text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"船長は何歳でしたか", "船はいくらで売れましたか", "港の灯台は何年に建ちましたか"})
    void withoutAMeasureNothingIsAnswered(String question) throws InferenceException {
        var text = Documents.of(List.of(), "船は春の港を出て、夜の八時頃に別の港へ着いた。船長はその晩よく眠った。港の灯台は白い。");
        assertEquals(Grounding.NOT_FOUND, new Questioned(text).ask(QuestionKind.FACT, question).grounding());
    }
}
