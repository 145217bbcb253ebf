package org.lectern.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.answering.AnswerService;
import org.lectern.app.answering.kind.QuestionKind;
import org.lectern.app.answering.receipt.ReceiptService;
import org.lectern.app.answering.summary.OverviewService;
import org.lectern.app.answering.way.SentencesWay;
import org.lectern.app.document.model.Place;
import org.lectern.app.testing.DeferredTaskRunner;
import org.lectern.app.testing.KeywordEngine;
import org.lectern.app.testing.NotedFailures;
import org.lectern.app.testing.ScriptedReader;
import org.lectern.app.testing.TestDesk;
import org.lectern.app.testing.WordRanker;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.Decoding;
import org.lectern.inference.api.passage.PassageRanker;

/// What a document is about is made once, before the first question.
class IntroductionTest {
    private static final String KEEPER = "Maud Ellery was the keeper and captain of the old lighthouse of the island. ";

    @TempDir
    Path folder;

    private final DeferredTaskRunner tasks = new DeferredTaskRunner();
    private final NotedFailures failures = new NotedFailures();
    private int embedded;
    private final KeywordEngine engine = new KeywordEngine() {
        @Override
        public PassageRanker passages() {
            return new WordRanker() {
                @Override
                public float[][] embed(List<String> texts, CancelSignal cancel) {
                    embedded++;
                    return super.embed(texts, cancel);
                }
            };
        }
    };
    private Desk desk;

    @BeforeEach
    void begin() {
        desk = desk();
    }

    private Desk desk() {
        return new Desk(new DeskParts(
                new ScriptedReader().with("lamp.pdf", KEEPER, "Ask Maud Ellery. ", "Find Maud Ellery. "),
                () -> engine,
                new AnswerService(() -> engine, () -> Decoding.EXACT,
                        (question, ranker, cancel) -> QuestionKind.EXPLAIN, any -> new SentencesWay()),
                new ReceiptService(() -> engine), Optional.empty(),
                Optional.of(new OverviewService(() -> engine)),
                TestDesk.records(TestDesk.library(folder.resolve("library")), tasks, failures), tasks, failures));
    }

    private OpenDocument open() {
        desk.openFile(Path.of("lamp.pdf"), Optional.empty());
        var opened = desk.known(Path.of("lamp.pdf")).orElseThrow();
        tasks.finish();
        return opened;
    }

    @AfterEach
    void close() {
        desk.close();
        tasks.finish();
        assertEquals(List.of(), failures.broken());
    }

    @Test
    void itIsMadeOnceAndKept() {
        var overview = open().introduction().overview().orElseThrow();
        assertTrue(overview.questions().contains("Who was Maud Ellery?"), overview.toString());
        assertEquals(KEEPER.strip(), overview.summary().getFirst().quote());
        close();
        var before = embedded;
        desk = desk();
        var again = open().introduction();
        assertEquals(Optional.of(overview.questions()), again.overview().map(one -> one.questions()));
        assertEquals(overview.summary().stream().map(Place::span).toList(),
                again.overview().orElseThrow().summary().stream().map(Place::span).toList());
        assertEquals(before, embedded, "nothing was made anew");
    }

    @Test
    void ofADocumentThatWasAskedThereIsNone() {
        open().conversation().ask("Who was Maud Ellery?");
        tasks.finish();
        close();
        desk = desk();
        assertEquals(Optional.empty(), open().introduction().overview());
    }

    @Test
    void aQuestionEndsTheMaking() {
        desk.openFile(Path.of("lamp.pdf"), Optional.empty());
        var opened = desk.known(Path.of("lamp.pdf")).orElseThrow();
        for (var i = 0; i < 20 && !opened.introduction().isMaking(); i++) {
            tasks.work();
            tasks.deliver();
        }
        assertTrue(opened.introduction().isMaking());
        opened.conversation().ask("Who was Maud Ellery?");
        tasks.finish();
        assertEquals(Optional.empty(), opened.introduction().overview());
        assertFalse(opened.introduction().isMaking());
        assertEquals(ExchangeState.ANSWERED, opened.conversation().exchanges().getFirst().state());
    }
}
