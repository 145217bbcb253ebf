package org.lectern.app.ui.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.AnswerService;
import org.lectern.app.answering.ReceiptService;
import org.lectern.app.answering.Scope;
import org.lectern.app.desk.ExchangeState;
import org.lectern.app.desk.work.ImmediateTaskRunner;
import org.lectern.app.desk.work.TaskRunner;
import org.lectern.app.ui.error.ErrorViewModel;
import org.lectern.app.ui.fixture.FakeEngine;
import org.lectern.app.ui.fixture.SmallDocument;
import org.lectern.app.ui.language.Language;
import org.lectern.inference.api.Decoding;
import org.lectern.inference.api.FinishReason;

class ConversationViewModelTest {
    private static final String QUESTION = "Where lies the brass key of the stair?";

    private final TaskRunner tasks = new ImmediateTaskRunner();
    private final FakeEngine engine = FakeEngine.unhindered();
    private final ConversationViewModel model = new ConversationViewModel(
            new AnswerService(() -> engine, () -> Decoding.EXACT),
            new ReceiptService(() -> engine, () -> Decoding.EXACT), tasks,
            new ErrorViewModel());
    private StudyJob job;

    @BeforeEach
    void study() {
        job = new StudyQueue(() -> engine, tasks).study(SmallDocument.create(), any -> {});
    }

    @Test
    void asksNothingBeforeAPartIsStudied() {
        model.questionProperty().set(QUESTION);
        model.ask();
        assertTrue(model.exchanges().isEmpty());
        assertEquals(QUESTION, model.questionProperty().get());
    }

    @Test
    void asksNoEmptyQuestion() {
        model.studied(job);
        model.questionProperty().set("  ");
        model.ask();
        assertTrue(model.exchanges().isEmpty());
    }

    @Test
    void answersAndLeadsToTheFirstPassage() {
        ExchangeViewModel exchange = ask(QUESTION);
        assertEquals(ExchangeState.ANSWERED, exchange.stateProperty().get());
        assertEquals(SmallDocument.FIRST.strip(), exchange.textProperty().get());
        assertSame(exchange, model.currentProperty().get());
        assertSame(exchange.evidence().getFirst(), model.followedProperty().get());
        assertEquals("", model.questionProperty().get());
        assertFalse(model.answeringProperty().get());
        assertFalse(exchange.isPartial());
    }

    @Test
    void givesTheAnswerWithItsPassagesToBePastedElsewhere() {
        assertEquals("""
                **Where lies the brass key of the stair?**

                The brass key lies under the third stair. \\[1]

                - \\[1] Page 1, One: “The brass key lies under the third stair.” (relevance 100%)
                """, new ConversationMarkdown(job.document(), new Language(Locale.ENGLISH)).of(ask(QUESTION)));
    }

    @Test
    void writesTheWholeConversationAsMarkdown() {
        ask(QUESTION);
        model.scope().set(new Scope.UpToPage(2));
        ask("Who *invented* apples?");
        assertEquals("""
                # Questions about “Small”

                ## Where lies the brass key of the stair?

                The brass key lies under the third stair. \\[1]

                - \\[1] Page 1, One: “The brass key lies under the third stair.” (relevance 100%)

                ## Who \\*invented\\* apples?

                *Asked about: Pages 1–2*

                Not found in the part you asked about.

                Where the model looked most:

                - \\[1] Page 2, One: “Apples grow in the garden of the council.” (relevance 98%)

                Found by a search for the words of the question; no answer came from these:

                - Page 2, One: “Apples grow in the garden of the council.”
                """, new ConversationMarkdown(job.document(), new Language(Locale.ENGLISH)).of("Small",
                model.exchanges()));
    }

    @Test
    void bringsAQuestionBackWithItsScope() {
        model.scope().set(new Scope.UpToPage(1));
        ExchangeViewModel asked = ask(QUESTION);
        model.scope().set(Scope.WHOLE);
        model.edit(asked);
        assertEquals(QUESTION, model.questionProperty().get());
        assertEquals(new Scope.UpToPage(1), model.scope().scopeProperty().get());
        model.askAgain(asked);
        assertEquals(2, model.exchanges().size());
        assertEquals(new Scope.UpToPage(1), model.exchanges().getLast().scope());
    }

    @Test
    void completesAFollowUpUnlessItIsRefused() {
        model.restore(List.of(new Answer("Who kept the light?", Scope.WHOLE, "Maud Ellery", FinishReason.END, List.of(),
                List.of(), List.of(), 1, 1, 1, 1, 1, -1, 0, 1)));
        assertEquals("Where did Maud Ellery live?", ask("Where did she live?").question());
        model.restore(List.of());
        model.questionProperty().set("When did she retire?");
        model.followUp().refuse();
        assertEquals("", model.followUp().meant().get());
    }

    @Test
    void findsAQuestionThatComesBackLater() {
        model.seek(QUESTION);
        assertNull(model.soughtProperty().get());
        ExchangeViewModel asked = ask(QUESTION);
        model.restore(List.of(asked.answer().orElseThrow()));
        assertEquals(QUESTION, model.soughtProperty().get().question());
    }

    @Test
    void saysWhenTheDocumentHoldsNoAnswer() {
        ExchangeViewModel exchange = ask("Who invented the steam engine?");
        assertEquals(ExchangeState.NOT_FOUND, exchange.stateProperty().get());
    }

    @Test
    void followsAPassageOfAnEarlierAnswer() {
        ExchangeViewModel first = ask(QUESTION);
        ask("When was the bridge repaired, before the winter?");
        model.follow(first, first.evidence().getFirst());
        assertSame(first, model.currentProperty().get());
        assertSame(first.evidence().getFirst(), model.followedProperty().get());
    }

    @Test
    void tellsWhenNoAnswerUsesTheDocumentAnyMore() {
        ask(QUESTION);
        AtomicBoolean idle = new AtomicBoolean();
        model.end(() -> idle.set(true));
        assertTrue(idle.get());
        assertFalse(model.askableProperty().get());
    }

    private ExchangeViewModel ask(String question) {
        model.studied(job);
        model.questionProperty().set(question);
        model.ask();
        return model.exchanges().getLast();
    }
}
