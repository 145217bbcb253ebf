package org.lectern.app.ui.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.app.answering.Answer;
import org.lectern.app.desk.Exchange;
import org.lectern.app.desk.OpenDocument;
import org.lectern.app.document.model.Region;
import org.lectern.app.testing.TestDesk;
import org.lectern.app.ui.control.Heat;
import org.lectern.app.ui.fixture.FakeEngine;
import org.lectern.app.ui.fixture.SmallDocument;
import org.lectern.app.ui.language.Language;

class HeatViewModelTest {
    private final List<Region> revealed = new ArrayList<>();
    private final List<Integer> passed = new ArrayList<>();
    private final List<Integer> followed = new ArrayList<>();
    private final HeatViewModel model = new HeatViewModel(followed::add, revealed::addAll, passed::add);
    private final Language english = new Language(Locale.ENGLISH);
    private final FakeEngine engine = FakeEngine.unhindered();
    private final OpenDocument document = TestDesk.opened(SmallDocument.create(), () -> engine);

    @Test
    void isLitFromTheFirstAnswerOn() {
        model.show(document.state(), Optional.empty(), List.of());
        assertEquals(3, model.heatProperty().get().chunks());
        assertTrue(model.heatProperty().get().isStudied(2));
        assertFalse(model.litProperty().get());
        show(ask("Where lies the brass key of the stair?"));
        assertTrue(model.litProperty().get());
        model.show(document.state(), Optional.empty(), List.of()); // while the next is found
        assertTrue(model.litProperty().get());
        model.clear();
        assertFalse(model.litProperty().get());
    }

    @Test
    void isHottestWhereTheAnswerLooked() {
        show(ask("Where lies the brass key of the stair?"));
        Heat heat = model.heatProperty().get();
        assertEquals(1, heat.intensity(0));
        assertTrue(heat.intensity(1) < 0.3);
        assertEquals(1, heat.marks().get(0));
    }

    @Test
    void leadsToAChunkAndTellsWhatItSays() {
        model.show(document.state(), Optional.empty(), List.of());
        model.jump(2);
        assertEquals(3, revealed.getFirst().page());
        assertTrue(model.describe(1, english).startsWith("Page 2 · passage 2 · studied\nApples grow"));
    }

    @Test
    void leadsToThePassageOfTheAnswerInAChunk() {
        show(ask("Where lies the brass key of the stair?"));
        model.jump(0);
        assertEquals(List.of(1), followed);
        assertTrue(revealed.isEmpty());
    }

    private Answer ask(String question) {
        return document.conversation().ask(question).flatMap(Exchange::answer).orElseThrow();
    }

    private void show(Answer answer) {
        model.show(document.state(), Optional.of(answer), answer.evidence());
    }
}
