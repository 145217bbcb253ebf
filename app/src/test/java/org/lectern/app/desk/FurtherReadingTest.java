package org.lectern.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.AnswerService;
import org.lectern.app.answering.ReadingOn;
import org.lectern.app.answering.kind.QuestionKind;
import org.lectern.app.answering.receipt.ReceiptService;
import org.lectern.app.answering.way.SentencesWay;
import org.lectern.app.testing.Answers;
import org.lectern.app.testing.DeferredTaskRunner;
import org.lectern.app.testing.FirstPassages;
import org.lectern.app.testing.KeywordEngine;
import org.lectern.app.testing.NotedFailures;
import org.lectern.app.testing.ScriptedReader;
import org.lectern.app.testing.TestDesk;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.Context;
import org.lectern.inference.api.Decoding;
import org.lectern.inference.api.FinishReason;
import org.lectern.inference.api.passage.PassageRanker;
import org.lectern.inference.api.passage.Ranked;

/// What is read while the reader reads the answer, and what ends it.
class FurtherReadingTest {
    private static final String QUESTION = "Why does the old lamp burn paraffin?";
    private static final String NEAR = "The old lamp is of brass.";
    private static final String BEST = "The old lamp burns paraffin because whale oil smoked.";
    private static final int PAGES = 60;

    @TempDir
    private Path folder;

    private final DeferredTaskRunner tasks = new DeferredTaskRunner();
    private final NotedFailures failures = new NotedFailures();
    private final ScriptedReader reader = new ScriptedReader().with("lamp.pdf", pages()).with("gulls.pdf", "Gulls. ")
            .with("locked.pdf", pages()).locked("locked.pdf", "open");
    private Runnable beforeReading = () -> {};
    private Desk desk;
    private OpenDocument document;
    private Conversation conversation;

    private static String[] pages() {
        return IntStream.range(0, PAGES).mapToObj(
                page -> (page == 0 ? NEAR : page == 40 ? BEST : "Page " + page + " tells of gulls.") + " ")
                .toArray(String[]::new);
    }

    private final KeywordEngine engine = new KeywordEngine() {
        @Override
        public PassageRanker passages() {
            return new FirstPassages(2) {
                @Override
                public List<Ranked> read(String question, Context context, List<Ranked> passages,
                        CancelSignal cancel) {
                    beforeReading.run();
                    return super.read(question, context, passages, cancel);
                }
            };
        }
    };

    @BeforeEach
    void open() {
        var records = TestDesk.records(TestDesk.library(folder.resolve("library")), tasks, failures);
        desk = new Desk(new DeskParts(reader, () -> engine,
                new AnswerService(() -> engine, () -> Decoding.EXACT,
                        (question, ranker, cancel) -> QuestionKind.EXPLAIN, any -> new SentencesWay()),
                new ReceiptService(() -> engine), Optional.of(new ReadingOn(() -> engine, any -> new SentencesWay())),
                Optional.empty(), records, tasks, failures));
        document = open("lamp.pdf");
        conversation = document.conversation();
    }

    private OpenDocument open(String file) {
        desk.openFile(Path.of(file), Optional.empty());
        tasks.finish();
        return desk.known(Path.of(file)).orElseThrow();
    }

    @AfterEach
    void close() {
        desk.close();
        tasks.finish();
        assertEquals(List.of(), failures.broken());
    }

    /// Asks; the answer is there, and what is to be read further waits.
    private Exchange ask() {
        var exchange = conversation.ask(QUESTION).orElseThrow();
        tasks.work();
        tasks.deliver();
        assertEquals(NEAR, exchange.text());
        assertEquals(new Exchange.Further(2, PAGES, true, false), exchange.further());
        return exchange;
    }

    /// What the library has of the lamp's conversation.
    private List<Answer> kept() {
        tasks.finish();
        return desk.records().recall(reader.at("lamp.pdf").id()).answers();
    }

    @Test
    void aBetterPlaceChangesTheAnswerWhileTheFieldIsFree() {
        var exchange = ask();
        var read = new ArrayList<Integer>();
        exchange.watch(() -> read.add(exchange.further().read()));
        assertFalse(conversation.isAnswering());
        tasks.finish();
        assertEquals(BEST, exchange.text());
        assertEquals(ExchangeState.ANSWERED, exchange.state());
        assertEquals(new Exchange.Further(PAGES, PAGES, false, true), exchange.further());
        assertTrue(read.containsAll(List.of(18, 34, 50)), read.toString());
        var answer = exchange.answer().orElseThrow();
        assertEquals(List.of(QUESTION, PAGES), List.of(answer.question(), answer.consulted().read()));
        assertEquals(List.of(BEST), kept().stream().map(Answer::text).toList());
        assertEquals(answer.evidence(), kept().getFirst().evidence());
        assertEquals(1,
                desk.records().search("whale").hits().stream().filter(hit -> hit.toString().contains(QUESTION))
                        .count());
    }

    @Test
    void theNextQuestionEndsIt() {
        var exchange = ask();
        beforeReading = () -> beforeReading = () -> {
            beforeReading = () -> {};
            tasks.deliver();
            conversation.ask("Why gulls?");
        };
        tasks.finish();
        assertEquals(NEAR, exchange.text());
        assertEquals(new Exchange.Further(18, PAGES, false, false), exchange.further());
        assertEquals(18, exchange.answer().orElseThrow().consulted().read(), "what was read counts");
        assertEquals(List.of(18, PAGES), kept().stream().map(one -> one.consulted().read()).toList());
    }

    @Test
    void stoppingEndsItAndKeepsWhatIsKnown() {
        var exchange = ask();
        conversation.stopReadingOn();
        assertEquals(NEAR, kept().getFirst().text());
        assertEquals(new Exchange.Further(2, PAGES, false, false), exchange.further());
        assertEquals(ExchangeState.ANSWERED, exchange.state());
    }

    @Test
    void nothingChangesTheAnswerOnceItIsStopped() {
        var exchange = ask();
        tasks.work(); // all is read, and nobody has heard it yet
        conversation.check(exchange, exchange.evidence().getFirst());
        tasks.finish();
        assertEquals(NEAR, exchange.text());
        assertFalse(exchange.further().goesOn());
        assertEquals(List.of(NEAR), kept().stream().map(Answer::text).toList());
    }

    @Test
    void closingTheDocumentEndsIt() {
        var exchange = ask();
        desk.close(document);
        assertEquals(List.of(NEAR), kept().stream().map(Answer::text).toList());
        assertFalse(exchange.further().goesOn());
        assertEquals(List.of(), failures.refused());
    }

    @Test
    void aFailureIsToldAndCostsNoAnswer() {
        var exchange = ask();
        beforeReading = () -> {
            throw new IllegalStateException("mistake");
        };
        tasks.finish();
        assertEquals("mistake", failures.broken().removeLast().getMessage());
        assertEquals(NEAR, exchange.text());
        assertEquals(ExchangeState.ANSWERED, exchange.state());
        assertFalse(exchange.further().goesOn());
    }

    @Test
    void ofAProtectedDocumentNothingIsKept() {
        open("locked.pdf");
        desk.unlock(desk.selected().orElseThrow(), "open");
        tasks.finish();
        conversation = desk.selected().orElseThrow().conversation();
        var exchange = ask();
        tasks.finish();
        assertEquals(BEST, exchange.text());
        assertEquals(List.of(), desk.records().recall(reader.at("locked.pdf").id()).answers());
    }

    @Test
    void thatNothingIsFoundIsNoBetterPlace() {
        var nothing = Answers.fact(QUESTION, "", FinishReason.NOT_FOUND);
        var exchange = Exchange.past(nothing);
        exchange.readOn(2, PAGES);
        exchange.better(nothing);
        assertFalse(exchange.further().better());
        exchange.better(Answers.fact(QUESTION, BEST, FinishReason.END));
        assertTrue(exchange.further().better());
        exchange.better(nothing);
        assertEquals(List.of(BEST, ExchangeState.ANSWERED), List.of(exchange.text(), exchange.state()));
    }

    @Test
    void theNextQuestionLeansOnTheBetterAnswer() {
        var first = ask();
        tasks.finish();
        assertEquals(Optional.of(first.answer().orElseThrow()), conversation.exchanges().getLast().answer());
        conversation.askAgain(first);
        tasks.finish();
        assertEquals(BEST, conversation.exchanges().getLast().text());
        assertEquals(2, kept().size());
    }
}
