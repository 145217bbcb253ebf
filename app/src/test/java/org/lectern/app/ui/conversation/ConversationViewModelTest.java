package org.lectern.app.ui.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.Evidence;
import org.lectern.app.answering.Grounding;
import org.lectern.app.answering.NearPassage;
import org.lectern.app.answering.Remark;
import org.lectern.app.answering.Remark.Saying;
import org.lectern.app.answering.Scope;
import org.lectern.app.answering.Statement;
import org.lectern.app.answering.kind.QuestionKind;
import org.lectern.app.desk.Desk;
import org.lectern.app.desk.Exchange;
import org.lectern.app.desk.ExchangeState;
import org.lectern.app.document.model.Document;
import org.lectern.app.testing.Answers;
import org.lectern.app.testing.DeferredTaskRunner;
import org.lectern.app.testing.Documents;
import org.lectern.app.testing.KeywordEngine;
import org.lectern.app.testing.NotedFailures;
import org.lectern.app.testing.TestDesk;
import org.lectern.app.ui.fixture.FakeEngine;
import org.lectern.app.ui.fixture.SmallDocument;
import org.lectern.app.ui.language.Language;

class ConversationViewModelTest {
    private static final String QUESTION = "Where lies the brass key of the stair?";

    private final DeferredTaskRunner tasks = new DeferredTaskRunner();
    private final NotedFailures failures = new NotedFailures();
    private final Document document = SmallDocument.create();
    private final Desk desk = TestDesk.over((file, password, listener, cancelled) -> document, FakeEngine::unhindered,
            tasks, failures);
    private ConversationViewModel model;

    @BeforeEach
    void open() {
        desk.openFile(document.file(), Optional.empty());
        model = new ConversationViewModel(desk.selected().orElseThrow());
    }

    private void study() {
        tasks.finish();
        model.mirrorStudy();
    }

    @Test
    void asksNothingBeforeAPartIsStudied() {
        model.questionProperty().set(QUESTION);
        model.ask();
        assertTrue(model.exchanges().isEmpty());
        assertEquals(QUESTION, model.questionProperty().get());
    }

    @Test
    void theAnswerIsMirroredAsItComes() {
        study();
        model.questionProperty().set(QUESTION);
        model.ask();
        ExchangeViewModel exchange = model.exchanges().getLast();
        assertEquals("", model.questionProperty().get());
        assertTrue(model.answeringProperty().get());
        assertEquals(ExchangeState.WAITING, exchange.stateProperty().get());
        model.questionProperty().set("A second one?");
        model.ask();
        assertEquals("", model.questionProperty().get());
        assertEquals(ExchangeState.QUEUED, model.exchanges().getLast().stateProperty().get());
        model.withdraw(model.exchanges().getLast());
        assertEquals(ExchangeState.STOPPED, model.exchanges().getLast().stateProperty().get());
        tasks.work();
        assertEquals(ExchangeState.WAITING, exchange.stateProperty().get());
        assertNull(model.currentProperty().get());
        tasks.deliver();
        assertEquals(ExchangeState.ANSWERED, exchange.stateProperty().get());
        assertFalse(model.answeringProperty().get());
        assertSame(exchange, model.currentProperty().get());
    }

    @Test
    void leadsToTheSamePassageAgain() {
        List<Evidence> led = new ArrayList<>();
        model.guide(new ConversationViewModel.Guide() {
            @Override
            public void follow(Evidence evidence) {
                led.add(evidence);
            }

            @Override
            public void visit(NearPassage found) {}
        });
        ExchangeViewModel exchange = ask(QUESTION);
        Evidence first = exchange.evidence().getFirst();
        model.follow(exchange, first);
        model.follow(exchange, first);
        assertEquals(List.of(first, first, first), led);
    }

    @Test
    void asksNoEmptyQuestion() {
        study();
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

                *Quoted · 95%*

                - \\[1] Page 1, One: “The brass key lies under the third stair.” (relevance 100%)
                """, new ConversationMarkdown(document, new Language(Locale.ENGLISH)).of(ask(QUESTION)));
    }

    @Test
    void writesTheWholeConversationAsMarkdown() {
        ask(QUESTION);
        model.scope().set(new Scope.UpToPage(2));
        ask("Who *picked* apples?");
        String written = new ConversationMarkdown(document, new Language(Locale.ENGLISH)).of("Small",
                model.exchanges()).get();
        assertEquals(2, written.split("\n<!-- lectern-answer \\{\"question\":", -1).length - 1, "to be verified");
        assertEquals("""
                # Questions about “Small”

                ## Where lies the brass key of the stair?

                The brass key lies under the third stair. \\[1]

                *Quoted · 95%*

                - \\[1] Page 1, One: “The brass key lies under the third stair.” (relevance 100%)

                ## Who \\*picked\\* apples?

                *Asked about: Pages 1–2*

                Not found in the part you asked about.

                The nearest passages:

                - \\[1] Page 2, One: “Apples grow in the garden of the council.” (relevance 98%)

                Found by a search for the words of the question; no answer came from these:

                - Page 2, One: “Apples grow in the garden of the council.”
                """, written.replaceAll("\n<!-- .* -->\n", ""));
    }

    @Test
    void everyShapeOfAnAnswerIsWrittenAsMarkdown() {
        Evidence key = Answers.evidence(document, 1, SmallDocument.FIRST.strip());
        Evidence apples = Answers.evidence(document, 2, SmallDocument.SECOND.strip());
        assertEquals("""
                **Which things lie or grow there?**

                *Understood as: Which things are named?*

                “key” stands there once, in one passage.
                - The brass key \\[1]
                - Apples \\[1] \\[2]

                3 of 3 passages were read for this.

                *Probably · check the passage · 90%*
                """, head(Answers.of("Which things are named?", QuestionKind.LIST, Grounding.PROBABLE,
                List.of(Remark.of(Saying.COUNTED, "key", 1, 1), Remark.of(Saying.LOOKED_AT, 3, 3)),
                List.of(new Statement("The brass key", List.of(1)), new Statement("Apples", List.of(1, 2))), key,
                apples)
                .asked("Which things lie or grow there?")));
        assertEquals("""
                **Key or apples?**

                Key:

                It lies there. \\[1]

                Apples:

                They grow. \\[2]

                *Quoted · 90%*
                """, head(Answers.of("Key or apples?", QuestionKind.COMPARE, Grounding.QUOTED, List.of(),
                List.of(new Statement("Key", "It lies there.", List.of(1)),
                        new Statement("Apples", "They grow.", List.of(2))),
                key, apples)));
        assertEquals("""
                **Hello!**

                Hello. Ask what you would like to know from this document.
                """, head(Answers.of("Hello!", QuestionKind.TALK, Grounding.TOLD, List.of(Remark.of(Saying.HELLO)),
                List.of())));
        assertEquals("""
                **Was it so?**

                The text does not say.

                *Not found · nearest passages · 10%*
                """, head(Answers.of("Was it so?", QuestionKind.YESNO, Grounding.NOT_FOUND,
                List.of(Remark.of(Saying.TEXT_DOES_NOT_SAY)), List.of(), key)));
    }

    // before the passages
    private String head(Answer answer) {
        String text = new ConversationMarkdown(document, new Language(Locale.ENGLISH))
                .of(new ExchangeViewModel(Exchange.past(answer)));
        int passages = text.indexOf(answer.grounding() == Grounding.NOT_FOUND ? "\nThe nearest" : "\n- \\[1] Page");
        return passages < 0 ? text : text.substring(0, passages);
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
        tasks.finish();
        assertEquals(2, model.exchanges().size());
        assertEquals(new Scope.UpToPage(1), model.exchanges().getLast().scope());
    }

    @Test
    void completesAFollowUpUnlessItIsRefused() {
        Document light = Documents.of(List.of(), "The light was kept by Ellery alone.");
        model = new ConversationViewModel(TestDesk.opened(light, KeywordEngine::new));
        model.mirrorStudy();
        model.questionProperty().set("The light was kept by?");
        model.ask();
        model.questionProperty().set("When did she retire?");
        assertEquals("When did Ellery retire?", model.followUp().meant().get());
        model.followUp().refuse();
        assertEquals("", model.followUp().meant().get());
        model.questionProperty().set("Where did she live?");
        model.ask();
        ExchangeViewModel understood = model.exchanges().getLast();
        assertEquals("Where did she live?", understood.question());
        assertEquals(Optional.of("Where did Ellery live?"), understood.understoodAs());
        assertEquals("Where did Ellery live?", understood.answer().orElseThrow().meant());
        model.edit(understood);
        assertEquals("Where did Ellery live?", model.questionProperty().get());
        model.askAsTyped(understood);
        assertEquals(Optional.empty(), model.exchanges().getLast().understoodAs());
        model.askAgain(understood);
        assertEquals(Optional.of("Where did Ellery live?"), model.exchanges().getLast().understoodAs());
    }

    @Test
    void asksAsItWasTypedWhereTheMeaningWasRefused() {
        Document light = Documents.of(List.of(), "The light was kept by Ellery alone.");
        model = new ConversationViewModel(TestDesk.opened(light, KeywordEngine::new));
        model.mirrorStudy();
        model.questionProperty().set("The light was kept by?");
        model.ask();
        model.questionProperty().set("When did she retire?");
        model.followUp().refuse();
        model.ask();
        assertEquals("When did she retire?", model.exchanges().getLast().question());
        assertEquals(Optional.empty(), model.exchanges().getLast().understoodAs());
    }

    @Test
    void findsAQuestionThatComesBackLater() {
        model.seek(QUESTION);
        assertNull(model.soughtProperty().get());
        ExchangeViewModel asked = ask(QUESTION);
        assertSame(asked, model.soughtProperty().get());
        model.seek("Who asked this?");
        assertNull(model.soughtProperty().get(), "what was sought before is not it");
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

    private ExchangeViewModel ask(String question) {
        study();
        model.questionProperty().set(question);
        model.ask();
        tasks.finish();
        return model.exchanges().getLast();
    }
}
