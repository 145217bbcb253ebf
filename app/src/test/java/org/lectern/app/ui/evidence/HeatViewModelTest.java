package org.lectern.app.ui.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.AnswerService;
import org.lectern.app.answering.Scope;
import org.lectern.app.desk.work.ImmediateTaskRunner;
import org.lectern.app.document.model.Region;
import org.lectern.app.ui.control.Heat;
import org.lectern.app.ui.fixture.FakeEngine;
import org.lectern.app.ui.fixture.SmallDocument;
import org.lectern.app.ui.language.Language;
import org.lectern.inference.api.AnswerListener;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.Decoding;
import org.lectern.inference.api.InferenceException;

class HeatViewModelTest {
    private final List<Region> revealed = new ArrayList<>();
    private final List<Integer> passed = new ArrayList<>();
    private final List<Integer> followed = new ArrayList<>();
    private final HeatViewModel model = new HeatViewModel(followed::add, revealed::addAll, passed::add);
    private final Language english = new Language(Locale.ENGLISH);
    private final FakeEngine engine = FakeEngine.unhindered();
    private final StudyJob job = new StudyQueue(() -> engine, new ImmediateTaskRunner())
            .study(SmallDocument.create(), any -> {});

    @Test
    void showsHowMuchIsStudied() {
        model.show(job, Optional.empty(), List.of());
        assertEquals(3, model.heatProperty().get().chunks());
        assertTrue(model.heatProperty().get().isStudied(2));
        assertEquals("3 of 3 passages studied · hover for text, click to go there",
                model.captionBinding(english).get());
    }

    @Test
    void isHottestWhereTheAnswerLooked() throws InferenceException {
        show(ask("Where lies the brass key of the stair?"));
        Heat heat = model.heatProperty().get();
        assertEquals(1, heat.intensity(0));
        assertTrue(heat.intensity(1) < 0.3);
        assertEquals(1, heat.marks().get(0));
    }

    @Test
    void leadsToAChunkAndTellsWhatItSays() {
        model.show(job, Optional.empty(), List.of());
        model.jump(2);
        assertEquals(3, revealed.getFirst().page());
        assertTrue(model.describe(1, english).startsWith("Page 2 · passage 2 · studied\nApples grow"));
    }

    @Test
    void leadsToThePassageOfTheAnswerInAChunk() throws InferenceException {
        show(ask("Where lies the brass key of the stair?"));
        model.jump(0);
        assertEquals(List.of(1), followed);
        assertTrue(revealed.isEmpty());
    }

    private Answer ask(String question) throws InferenceException {
        return new AnswerService(() -> engine, () -> Decoding.EXACT).ask(job.document(), job.text().orElseThrow(),
                question, Scope.WHOLE,
                AnswerListener.SILENT, new CancelSignal());
    }

    private void show(Answer answer) {
        model.show(job, Optional.of(answer), answer.evidence());
    }
}
