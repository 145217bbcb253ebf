package org.lectern.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.app.document.model.DocumentRef;
import org.lectern.app.answering.AnswerService;
import org.lectern.app.answering.Draft;
import org.lectern.app.answering.Grounding;
import org.lectern.app.answering.KindSource;
import org.lectern.app.answering.ReadingOn;
import org.lectern.app.answering.Remark;
import org.lectern.app.answering.Remark.Saying;
import org.lectern.app.answering.Scope;
import org.lectern.app.answering.receipt.ReceiptService;
import org.lectern.app.answering.way.Ways;
import org.lectern.app.testing.DeferredTaskRunner;
import org.lectern.app.testing.KeywordEngine;
import org.lectern.app.testing.NotedFailures;
import org.lectern.app.testing.ScriptedReader;
import org.lectern.app.testing.TestDesk;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.Decoding;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.QuestionRewriter;

/// What may happen while a question is being answered.
class ConversationTest {
    private static final String QUESTION = "What is the magic number?";

    private final DeferredTaskRunner tasks = new DeferredTaskRunner();
    private final NotedFailures failures = new NotedFailures();
    private final KeywordEngine engine = new KeywordEngine();
    private final ScriptedReader reader = new ScriptedReader().with("a.pdf", "The magic number is seven. ", "Two.")
            .with("b.pdf", "Another magic number is nine.");
    private final Desk desk = TestDesk.over(reader, () -> engine, tasks, failures);
    private OpenDocument document;
    private OpenDocument other;
    private Conversation conversation;

    @BeforeEach
    void open() {
        desk.open(List.of(Path.of("a.pdf"), Path.of("b.pdf")));
        tasks.finish();
        document = desk.documents().getFirst();
        other = desk.documents().getLast();
        conversation = document.conversation();
    }

    @Test
    void answersOneAtATime() {
        var exchange = conversation.ask(QUESTION).orElseThrow();
        assertTrue(conversation.isAnswering());
        var second = conversation.ask("And another?").orElseThrow();
        var third = conversation.ask("And a third one?").orElseThrow();
        conversation.askAgain(exchange);
        assertEquals(List.of(exchange, second, third), conversation.exchanges());
        assertEquals(ExchangeState.QUEUED, second.state());
        tasks.work();
        assertEquals(ExchangeState.WAITING, exchange.state());
        tasks.deliver();
        assertEquals(ExchangeState.ANSWERED, exchange.state());
        assertEquals("seven", exchange.text());
        assertEquals(ExchangeState.WAITING, second.state());
        conversation.withdraw(third);
        tasks.finish();
        assertEquals(ExchangeState.ANSWERED, second.state());
        assertEquals(ExchangeState.STOPPED, third.state());
        assertFalse(conversation.isAnswering());
    }

    @Test
    void asksNoEmptyQuestionAndNothingThatIsNotStudiedYet() {
        assertEquals(Optional.empty(), conversation.ask("  "));
        desk.openFile(Path.of("c.pdf"), Optional.empty());
        var unread = desk.selected().orElseThrow();
        var early = unread.conversation().ask(QUESTION).orElseThrow();
        assertEquals(ExchangeState.QUEUED, early.state());
        desk.close(unread);
        assertEquals(Optional.empty(), unread.conversation().ask(QUESTION));
    }

    @Test
    void aQuestionThatIsStoppedBeforeItBeginsEndsAsStopped() {
        var exchange = conversation.ask(QUESTION).orElseThrow();
        conversation.stop();
        tasks.finish();
        assertEquals(ExchangeState.STOPPED, exchange.state());
        assertFalse(conversation.isAnswering());
    }

    @Test
    void aFailureOfWhateverKindEndsTheAnswer() {
        engine.failNextWith(new InferenceException.RuntimeFailure("no memory", null));
        var refused = conversation.ask(QUESTION).orElseThrow();
        tasks.finish();
        assertEquals(ExchangeState.FAILED, refused.state());
        assertEquals("no memory", failures.refused().getLast().getMessage());
        engine.failNextWith(new IllegalStateException("mistake"));
        var broken = conversation.ask(QUESTION).orElseThrow();
        tasks.finish();
        assertEquals(ExchangeState.BROKEN, broken.state());
        assertEquals("mistake", failures.broken().getLast().getMessage());
        assertFalse(conversation.isAnswering());
        conversation.askAgain(broken);
        tasks.finish();
        assertEquals(ExchangeState.ANSWERED, conversation.exchanges().getLast().state());
    }

    @Test
    void aDocumentClosedBeforeItsQuestionBeginsIsSaidToBeClosed() {
        conversation.scope().together(other.file(), true);
        var exchange = conversation.ask(QUESTION).orElseThrow();
        desk.close(other);
        tasks.finish();
        assertEquals(ExchangeState.FAILED, exchange.state());
        assertEquals("b.pdf", ((DocumentClosedException) failures.refused().getLast()).title());
        assertEquals(List.of(), failures.broken());
    }

    @Test
    void aDocumentClosedWhileItIsAskedStaysUntilTheAnswerIsThere() {
        conversation.scope().together(other.file(), true);
        var seen = new ArrayList<Integer>();
        engine.during(() -> {
            desk.close(other);
            tasks.work();
            seen.add(other.lend().map(lease -> 1).orElse(0));
        });
        var exchange = conversation.ask(QUESTION).orElseThrow();
        tasks.finish();
        assertEquals(List.of(0), seen, "it is lent no more");
        assertEquals(ExchangeState.ANSWERED, exchange.state());
        assertEquals(List.of(), failures.broken());
    }

    @Test
    void closingTheOtherDocumentDuringAReceiptIsNoFailureOfThePassage() {
        var exchange = conversation.ask(QUESTION).orElseThrow();
        tasks.finish();
        conversation.scope().together(other.file(), true);
        var both = conversation.ask(QUESTION).orElseThrow();
        tasks.finish();
        var evidence = both.evidence().getFirst();
        engine.during(() -> desk.close(other));
        conversation.check(both, evidence);
        assertInstanceOf(ReceiptState.Checking.class, both.receipt(evidence));
        tasks.finish();
        assertInstanceOf(ReceiptState.Known.class, both.receipt(evidence));
        assertEquals(List.of(), failures.broken());
        assertInstanceOf(ReceiptState.Unknown.class, exchange.receipt(exchange.evidence().getFirst()));
    }

    @Test
    void anOtherDocumentIsAskedAlongOnlyWhereItIsChosen() {
        assertEquals(List.of(other), conversation.scope().others());
        assertEquals(List.of(), conversation.scope().alsoAsked());
        assertEquals(Scope.WHOLE, conversation.scope().asked());
        conversation.scope().together(other.file(), true);
        assertEquals(List.of(other), conversation.scope().alsoAsked());
        conversation.scope().together(other.file(), false);
        assertEquals(Scope.WHOLE, conversation.scope().asked());
    }

    @Test
    void whatIsAskedAgainAsksTheSameDocuments() {
        conversation.scope().together(other.file(), true);
        var both = conversation.ask(QUESTION).orElseThrow();
        reader.with("c.pdf", "A third magic number is ten.");
        desk.openFile(Path.of("c.pdf"), Optional.empty());
        tasks.finish();
        assertEquals(2, conversation.scope().others().size());
        conversation.askAgain(both);
        tasks.finish();
        var again = conversation.exchanges().getLast();
        assertEquals(both.scope(), again.scope());
        assertEquals(both.answer().orElseThrow().consulted().scopeChunks(),
                again.answer().orElseThrow().consulted().scopeChunks());
    }

    @Test
    void aRemovedDocumentIsAskedAlongNoMore() {
        conversation.scope().together(other.file(), true);
        assertEquals(new Scope.Together(Scope.WHOLE, List.of(DocumentRef.of(reader.at("b.pdf")))),
                conversation.scope().asked());
        var both = conversation.ask(QUESTION).orElseThrow();
        tasks.finish();
        desk.close(other);
        assertEquals(Scope.WHOLE, conversation.scope().asked());
        conversation.askAgain(both);
        tasks.finish();
        assertEquals(ExchangeState.ANSWERED, conversation.exchanges().getLast().state());
        assertTrue(conversation.exchanges().getLast().evidence().stream().allMatch(one -> one.other().isEmpty()));
    }

    @Test
    void completesAFollowUp() {
        assertEquals(Optional.empty(), conversation.meaning("When did she retire?"));
        reader.with("m.pdf", "The light was kept by Ellery alone.");
        desk.openFile(Path.of("m.pdf"), Optional.empty());
        tasks.finish();
        var asked = desk.selected().orElseThrow().conversation();
        asked.ask("The light was kept by?");
        tasks.finish();
        assertEquals("Ellery", asked.exchanges().getFirst().text());
        assertEquals(Optional.of("When did Ellery retire?"), asked.meaning("When did she retire?"));
        var leaning = asked.ask("When did she retire?").orElseThrow();
        tasks.finish();
        assertEquals("When did she retire?", leaning.question());
        assertEquals("When did Ellery retire?", leaning.meant());
        assertEquals("When did she retire?", leaning.answer().orElseThrow().question());
        assertEquals("When did Ellery retire?", leaning.answer().orElseThrow().meant());
        assertEquals(Optional.of("Why did Ellery retire?"), asked.meaning("Why?"));
        asked.askAsTyped(leaning);
        tasks.finish();
        assertEquals("When did she retire?", asked.exchanges().getLast().meant());
        asked.askAgain(leaning);
        tasks.finish();
        assertEquals("When did Ellery retire?", asked.exchanges().getLast().meant());
        assertEquals(Optional.empty(), asked.askAsTyped("When did she retire?").orElseThrow().understoodAs());
    }

    @Test
    void theNetworkKnowsWhatAFollowUpMeans() {
        var heard = new ArrayList<String>();
        var rewriting = rewriting(heard);
        var other = TestDesk.over(reader, () -> rewriting, tasks, failures);
        other.openFile(Path.of("a.pdf"), Optional.empty());
        tasks.finish();
        var asked = other.selected().orElseThrow().conversation();
        assertEquals(Optional.empty(), asked.ask(QUESTION).orElseThrow().understoodAs());
        tasks.finish();
        var leaning = asked.ask("in two?").orElseThrow();
        tasks.finish();
        assertEquals(Optional.of("Which magic number is it in two?"), leaning.understoodAs());
        assertEquals("in two?", leaning.answer().orElseThrow().question());
        assertEquals("Which magic number is it in two?", leaning.answer().orElseThrow().meant());
        assertEquals(1, heard.size(), "nothing was asked before the first question");
        assertTrue(heard.getFirst().contains(QUESTION), heard.getFirst());
        asked.askAsTyped(leaning);
        tasks.finish();
        assertEquals(1, heard.size());
    }

    private static KeywordEngine rewriting(List<String> heard) {
        return new KeywordEngine() {
            @Override
            public Optional<QuestionRewriter> rewriter() {
                return Optional.of(new QuestionRewriter() {
                    @Override
                    public void prepare() {
                        heard.add("prepare");
                    }

                    @Override
                    public Optional<String> standalone(String title, List<Turn> before, String question,
                            CancelSignal cancel) {
                        heard.add(title + ": " + before + " " + question);
                        return Optional.of("Which magic number is it in two?");
                    }
                });
            }
        };
    }

    @Test
    void whereSomebodyReadsTheNetworkIsLoadedAfterTheFirstAnswer() {
        var heard = new ArrayList<String>();
        var engineOf = rewriting(heard);
        var read = new Desk(new DeskParts(reader, () -> engineOf,
                new AnswerService(() -> engineOf, () -> Decoding.EXACT, KindSource.FACTS, new Ways()),
                new ReceiptService(() -> engineOf), Optional.of(new ReadingOn(() -> engineOf, new Ways())),
                Optional.empty(),
                Records.none(tasks, failures), tasks, failures));
        read.openFile(Path.of("a.pdf"), Optional.empty());
        tasks.finish();
        read.selected().orElseThrow().conversation().ask(QUESTION);
        tasks.finish();
        read.selected().orElseThrow().conversation().ask("What is another magic number?");
        tasks.finish();
        assertEquals(1, heard.stream().filter("prepare"::equals).count());
        assertEquals("prepare", heard.getFirst());
    }

    @Test
    void whatLecternSaysByItselfIsAnAnswer() {
        var talking = new AnswerService(() -> engine, () -> Decoding.EXACT, KindSource.FACTS,
                kind -> asking -> new Draft(asking).remark(Saying.HELLO).finish(Grounding.TOLD));
        var told = new Desk(new DeskParts(reader, () -> engine, talking,
                new ReceiptService(() -> engine), Optional.empty(), Optional.empty(), Records.none(tasks, failures),
                tasks, failures));
        told.openFile(Path.of("a.pdf"), Optional.empty());
        tasks.finish();
        var exchange = told.selected().orElseThrow().conversation().ask("Hello!").orElseThrow();
        tasks.finish();
        assertEquals(ExchangeState.ANSWERED, exchange.state());
        assertEquals(List.of(Remark.of(Saying.HELLO)), exchange.answer().orElseThrow().remarks());
    }

    @Test
    void aClosedConversationAsksNothing() {
        desk.close(document);
        assertEquals(Optional.empty(), conversation.ask(QUESTION));
    }
}
