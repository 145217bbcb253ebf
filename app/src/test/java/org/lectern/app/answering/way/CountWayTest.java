package org.lectern.app.answering.way;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.Evidence;
import org.lectern.app.answering.Grounding;
import org.lectern.app.answering.Remark;
import org.lectern.app.answering.Remark.Saying;
import org.lectern.app.answering.Scope;
import org.lectern.app.document.model.Document;
import org.lectern.app.testing.AskedTexts;
import org.lectern.app.testing.Documents;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException;

/// How often words stand in a text.
class CountWayTest {
    private static final Document COAST = Documents.of(List.of(),
            "The gull cries. A Gull, a gull! Gulls sleep. " + "Waves break on the rocks. ".repeat(8),
            "No gúll here. The sea\ngull sleeps.");

    private static Answer ask(String question, Document... documents) throws InferenceException {
        return AskedTexts.ask(new ListWay(), question, new CancelSignal(), documents);
    }

    @Test
    void wholeWordsAreCountedWithoutCaseAndAccents() throws InferenceException {
        var answer = ask("How often is the gull mentioned?", COAST);
        assertEquals(List.of(Remark.of(Saying.COUNTED, "gull", 5, 2)), answer.remarks());
        assertEquals(Grounding.TOLD, answer.grounding());
        assertEquals(List.of("The gull cries.", "A Gull, a gull!", "No gúll here.", "gull sleeps."),
                answer.evidence().stream().map(Evidence::quote).toList());
        assertEquals(2, answer.evidence().getLast().page());
    }

    @Test
    void whatIsTakenForAFactIsCountedAllTheSame() throws InferenceException {
        assertEquals(List.of(Remark.of(Saying.COUNTED, "gull", 5, 2)), AskedTexts.ask(new FactWay(),
                "How often is the gull mentioned?", new CancelSignal(), COAST).remarks());
    }

    @Test
    void aNameIsCountedWithoutItsTitle() throws InferenceException {
        assertEquals(List.of(Remark.of(Saying.COUNTED, "Gull", 5, 2)),
                ask("How many times is Captain Gull mentioned by name?", COAST).remarks());
        assertEquals(List.of(Remark.of(Saying.COUNTED, "Captain Gull", 0, 0)),
                ask("How many times is Captain Gull mentioned?", COAST).remarks());
    }

    @Test
    void wordsMayStandOnTwoLines() throws InferenceException {
        assertEquals(List.of(Remark.of(Saying.COUNTED, "sea gull", 1, 1)),
                ask("How often does \"sea gull\" occur?", COAST).remarks());
    }

    @Test
    void onlyTheScopeIsCounted() throws InferenceException {
        assertEquals(List.of(Remark.of(Saying.COUNTED, "gull", 3, 1)),
                AskedTexts.ask(new CountWay(), "How often is the gull mentioned?", new Scope.UpToPage(1),
                        new CancelSignal(), COAST).remarks());
    }

    @Test
    void whatStandsNowhereIsCountedToo() throws InferenceException {
        var answer = ask("How often is the heron mentioned?", COAST);
        assertEquals(List.of(Remark.of(Saying.COUNTED, "heron", 0, 0)), answer.remarks());
        assertTrue(answer.evidence().isEmpty());
    }

    @Test
    void severalDocumentsAreCountedEach() throws InferenceException {
        var hills = AskedTexts.flowing("Hills", "A gull flies.");
        var answer = ask("How often is the gull mentioned?", COAST, hills);
        assertEquals(List.of(Remark.of(Saying.COUNTED_IN, "gull", 5, 2, "Made"),
                Remark.of(Saying.COUNTED_IN, "gull", 1, 1, "Hills")), answer.remarks());
        assertEquals("Hills", answer.evidence().getLast().other().orElseThrow().title());
        assertEquals(0, answer.evidence().getLast().chunk());
    }

    @Test
    void signsOfJapaneseAreCountedInsideOthers() throws InferenceException {
        assertEquals(List.of(Remark.of(Saying.COUNTED, "人情", 2, 1)),
                ask("「人情」という言葉は何回出てくる？", AskedTexts.flowing("旅", "非人情の旅。人情を離れる。")).remarks());
    }
}
