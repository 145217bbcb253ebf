package org.lectern.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.Evidence;
import org.lectern.app.answering.Grounding;
import org.lectern.app.answering.Scope;
import org.lectern.app.answering.Statement;
import org.lectern.app.answering.kind.QuestionKind;
import org.lectern.app.desk.Exchange.Checking;
import org.lectern.app.document.model.DocumentRef;
import org.lectern.app.testing.Answers;
import org.lectern.app.testing.KeywordEngine;
import org.lectern.app.testing.WordRanker;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.Context;
import org.lectern.inference.api.FocusEngine;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.passage.PassageRanker;
import org.lectern.inference.api.passage.Ranked;

/// What an answer rests on is found out on demand, kept with it, and its passages can be left out.
class ReceiptsTest extends WithDesk {
    private Conversation conversation;
    private Exchange exchange;
    private Runnable whileReading = () -> {};
    private boolean fails;

    private final KeywordEngine reading = new KeywordEngine() {
        @Override
        public PassageRanker passages() {
            return new WordRanker() {
                @Override
                public List<Ranked> rank(String question, Context context, CancelSignal cancel) {
                    whileReading.run();
                    return super.rank(question, context, cancel);
                }
            };
        }
    };

    private FocusEngine engineNow() throws InferenceException {
        if (fails) {
            throw new InferenceException.RuntimeFailure("no memory", null);
        }
        return reading;
    }

    @BeforeEach
    void ask() {
        desk = desk(reader, this::engineNow);
        conversation = open("a.pdf").conversation();
        exchange = answered();
        assertEquals("seven", exchange.text());
    }

    private Exchange answered() {
        var asked = conversation.ask(QUESTION).orElseThrow();
        tasks.finish();
        return asked;
    }

    private List<Answer> kept() {
        tasks.finish();
        return desk.records().recall(reader.at("a.pdf").id()).answers();
    }

    private static Evidence first(Exchange of) {
        return of.evidence().getFirst();
    }

    @Test
    void allThatIsCitedIsCheckedAndKeptWithTheAnswer() {
        Set<Checking> seen = new LinkedHashSet<>();
        exchange.watch(() -> seen.add(exchange.checking()));
        assertEquals(exchange.answer().orElseThrow().cited(), exchange.unchecked());
        conversation.check(exchange);
        assertInstanceOf(ReceiptState.Checking.class, exchange.receipt(first(exchange)));
        assertTrue(conversation.isAnswering());
        tasks.finish();
        assertEquals(List.of(new Checking(0, 1), new Checking(1, 1), Checking.NONE), List.copyOf(seen));
        assertEquals(List.of(), exchange.unchecked());
        assertFalse(conversation.isAnswering());
        var receipt = ((ReceiptState.Known) exchange.receipt(first(exchange))).receipt();
        assertTrue(receipt.isNeeded() && receipt.isEnough(), receipt.toString());
        assertEquals(List.of(receipt), kept().getFirst().receipts());
        assertEquals(new ReceiptState.Known(receipt), Exchange.past(kept().getFirst()).receipt(first(exchange)),
                "it comes back with the conversation");
        conversation.check(exchange);
        conversation.check(exchange, first(exchange));
        assertFalse(conversation.isAnswering(), "what is known is not read again");
    }

    @Test
    void aCheckThatIsStoppedOrFailsCanBeMadeAgain() {
        whileReading = conversation::stop;
        conversation.check(exchange);
        tasks.finish();
        assertEquals(List.of(first(exchange)), exchange.unchecked());
        assertEquals(Checking.NONE, exchange.checking());
        assertFalse(conversation.isAnswering());
        whileReading = () -> {};
        fails = true;
        conversation.check(exchange);
        tasks.finish();
        assertEquals("no memory", failures.refused().getLast().getMessage());
        assertInstanceOf(ReceiptState.Unknown.class, exchange.receipt(first(exchange)));
        assertEquals(List.of(), kept().getFirst().receipts());
        fails = false;
        conversation.check(exchange, first(exchange));
        tasks.finish();
        assertInstanceOf(ReceiptState.Known.class, exchange.receipt(first(exchange)));
    }

    @Test
    void aPassageIsLeftOutOnce() {
        conversation.askWithout(exchange, first(exchange));
        tasks.finish();
        var without = conversation.exchanges().getLast();
        var text = reader.at("a.pdf");
        assertEquals(new Scope.Without(Scope.WHOLE, DocumentRef.of(text), text.pages().getFirst().span(),
                "The magic number is seven."), without.scope());
        assertEquals(QUESTION, without.question());
        assertFalse(without.text().contains("seven"), without.text());
        assertTrue(without.evidence().stream().noneMatch(one -> one.page() == 1), without.evidence().toString());
        assertEquals(Scope.WHOLE, conversation.scope().asked(), "the next question is about everything");
        conversation.askAgain(without);
        tasks.finish();
        assertEquals(without.scope(), conversation.exchanges().getLast().scope());
        assertEquals(without.scope(), kept().getLast().scope(), "it comes back with the conversation");
        assertEquals("seven", answered().text());
    }

    @Test
    void aPassageOfAnotherDocumentIsLeftOutToo() {
        var other = open("b.pdf");
        conversation.scope().together(other.file(), true);
        var both = answered();
        var nine = both.evidence().stream().filter(one -> one.quote().contains("nine")).findFirst().orElseThrow();
        conversation.askWithout(both, nine);
        tasks.finish();
        var without = conversation.exchanges().getLast();
        assertEquals("seven", without.text());
        assertTrue(without.evidence().stream().noneMatch(one -> one.other().isPresent()),
                without.evidence().toString());
        var seven = both.evidence().stream().filter(one -> one.quote().contains("seven")).findFirst().orElseThrow();
        conversation.askWithout(without, seven);
        tasks.finish();
        var neither = conversation.exchanges().getLast();
        assertEquals(ExchangeState.NOT_FOUND, neither.state());
        assertEquals(neither.scope(), kept().getLast().scope());
        desk.close(other);
        var before = conversation.exchanges().size();
        conversation.askWithout(both, nine);
        assertEquals(before, conversation.exchanges().size());
        assertEquals("b.pdf", ((DocumentClosedException) failures.refused().getLast()).title());
    }

    @Test
    void whatNothingOffersIsSaidToBeUnknowable() {
        var before = exchange.answer().orElseThrow();
        conversation.restore(List.of(Answers.of(QUESTION, QuestionKind.LIST, Grounding.QUOTED, List.of(),
                List.of(new Statement("twelve gulls", List.of(1))), before.evidence().getFirst())));
        var restored = conversation.exchanges().getFirst();
        conversation.check(restored);
        tasks.finish();
        assertInstanceOf(ReceiptState.Unable.class, restored.receipt(first(restored)));
        assertEquals(List.of(), restored.unchecked());
        assertEquals(List.of(), restored.answer().orElseThrow().receipts());
    }
}
