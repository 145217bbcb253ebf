package org.lectern.app.evaluation.bench.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.answering.KindSource;
import org.lectern.app.evaluation.DatasetException;
import org.lectern.app.evaluation.bench.BenchFolder;
import org.lectern.app.evaluation.bench.BenchPrompt;
import org.lectern.app.evaluation.bench.BenchSample;
import org.lectern.app.evaluation.bench.BenchSet;
import org.lectern.app.testing.KeywordEngine;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.InferenceException.OutOfBudget;
import org.lectern.inference.api.InferenceException.QuestionTooLong;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.api.Retention;
import org.lectern.inference.api.SourceText;
import org.lectern.inference.api.StudiedText;
import org.lectern.inference.api.TextRange;

/// Which samples are asked, and what a stopped run leaves.
class CardRunTest {
    private static final String TEXT = "Rain fell. The magic number of Malmo is 7741. Wind came.";

    @TempDir
    private Path folder;

    private final CancelSignal cancel = new CancelSignal();
    private final List<String> asked = new ArrayList<>();
    private KeywordEngine engine = new KeywordEngine();

    /// Rounds of three samples, or as many as one likes.
    private record Invented(String name, int rounds, int inRound, List<String> files) implements BenchSet {
        @Override
        public String family() {
            return "Invented";
        }

        @Override
        public List<BenchSample> samples(BenchFolder data, long seed) {
            return IntStream.range(0, rounds * inRound)
                    .mapToObj(i -> new BenchSample(Integer.toString(i), i / inRound, Map.of("depth", i % inRound * 10),
                            () -> new BenchPrompt("", TEXT, "The magic number of Malmo is",
                                    List.of("What is the magic number of Malmo?"), List.of()),
                            reply -> Map.of("exact", reply.words().contains("7741") ? 1.0 : 0.0), 9))
                    .toList();
        }
    }

    private static final BenchSet SET = new Invented("invented", 2, 3, List.of());

    private CardPlan plan(int limit, BenchSet... sets) throws DatasetException {
        return CardPlan.of(new BenchFolder(folder), List.of(sets), limit, 1);
    }

    private void run(CardPlan plan, Optional<Duration> longest, CardRun.Listener listener)
            throws DatasetException, InferenceException, IOException {
        run(plan, new ReaderAsker(engine, KindSource.FACTS), longest, listener);
    }

    private void run(CardPlan plan, Asker by, Optional<Duration> longest, CardRun.Listener listener)
            throws DatasetException, InferenceException, IOException {
        try (var asker = by; var journal = CardJournal.open(folder.resolve("out"), KilledCard.STAMP)) {
            var run = new CardRun(plan, asker, journal, cancel);
            try {
                run.run(longest, (set, done, of) -> {
                    asked.add(set.name() + " " + done + "/" + of);
                    listener.answered(set, done, of);
                });
            } finally {
                CardReport.of(KilledCard.STAMP, plan, journal, run.counts()).write(folder.resolve("out"));
            }
        }
    }

    private String report() throws IOException {
        return Files.readString(folder.resolve("out/scorecard.md"));
    }

    /// One whose data are damaged.
    private record Unusable(Path data) implements BenchSet {
        @Override
        public String name() {
            return "unusable";
        }

        @Override
        public String family() {
            return "Invented";
        }

        @Override
        public List<String> files() {
            return List.of();
        }

        @Override
        public List<BenchSample> samples(BenchFolder data, long seed) throws DatasetException {
            throw new DatasetException(this.data, "has no rows");
        }
    }

    @Test
    void setsBehindOneWhoseDataCannotBeUsedAreAsked() throws DatasetException, IOException {
        var plan = plan(9, new Unusable(folder.resolve("a.jsonl")), SET);
        var told = assertThrows(DatasetException.class, () -> run(plan, Optional.empty(), (set, done, of) -> {}));
        assertTrue(told.getMessage().endsWith("has no rows."), told.getMessage());
        assertEquals(6, asked.size());
        assertTrue(report().contains("invented"), report());
    }

    @Test
    void wholeRoundsAreTakenThenSomeSpreadOverTheNext() throws DatasetException {
        assertEquals(List.of("0", "1", "2", "4"), ids(plan(4, SET)));
        assertEquals(List.of("0", "1"), ids(plan(2, SET)));
        assertEquals(6, plan(99, SET).samples(SET).size());
    }

    @Test
    void fewSamplesAreSpreadOverAllThatVaries() throws DatasetException {
        var grid = new Invented("grid", 1, 36, List.of());
        var numbers = plan(6, grid).samples(grid).stream().map(sample -> Integer.parseInt(sample.id())).toList();
        assertEquals(List.of(0, 1, 2, 3, 4, 5), numbers.stream().map(number -> number / 6).toList());
        assertEquals(Set.of(0, 1, 2, 3), numbers.stream().map(number -> number % 4).collect(Collectors.toSet()),
                "four questions about each of nine texts");
    }

    @Test
    void aSampleThatIsTooMuchIsNotedAndTheRestIsAsked() throws Exception {
        for (var by : List.of(new ReaderAsker(engine, KindSource.FACTS), new PromptAsker(engine))) {
            var test = new CardRunTest();
            test.folder = Files.createDirectories(folder.resolve(by.label()));
            engine.failNextWith(new QuestionTooLong(9, 5));
            test.run(plan(9, SET), by, Optional.empty(), (set, done, of) -> {});
            assertEquals(6, test.asked.size());
            assertTrue(test.report().contains("| invented | 6, 1 failed | exact | "), test.report());
            assertTrue(test.report().contains("\nSamples that failed count 0; `samples.jsonl` says why.\n"));
            assertTrue(
                    Files.readString(test.folder.resolve("out/samples.jsonl")).contains("The question has 9 tokens"));
        }
        var again = new CardRunTest();
        again.folder = folder.resolve("as a reader asks");
        again.engine.failNextWith(new RuntimeFailure("not asked"));
        again.run(plan(9, SET), Optional.empty(), (set, done, of) -> {});
        assertEquals(List.of(), again.asked, "nor asked again");
        assertTrue(again.report().contains("| invented | 6, 1 failed | exact | 83.3 |"), again.report());
    }

    @Test
    void afterAFailureTheOtherSetsAreAskedAndTheSameRunGoesOn() throws Exception {
        var plan = plan(9, SET, new Invented("other", 1, 3, List.of()));
        engine.failNextWith(new RuntimeFailure("The runtime failed."));
        assertThrows(RuntimeFailure.class, () -> run(plan, Optional.empty(), (set, done, of) -> {}));
        assertEquals(List.of("other 1/3", "other 2/3", "other 3/3"), asked);
        assertTrue(report().contains("| other | 3 | exact | 100.0 |"), report());
        assertTrue(report().contains("\nNothing asked of: invented.\n"), report());
        asked.clear();
        run(plan, Optional.empty(), (set, done, of) -> {});
        assertEquals(6, asked.size());
    }

    @Test
    void aTextThatWasNotStudiedWholeIsStudiedAgain() throws Exception {
        var failing = new AtomicBoolean(true);
        engine = new KeywordEngine() {
            @Override
            public Optional<StudiedText> study(SourceText source, Retention retention, CancelSignal signal) {
                return super.study(source, retention, signal).map(text -> (StudiedText) Proxy.newProxyInstance(
                        StudiedText.class.getClassLoader(), new Class<?>[]{StudiedText.class},
                        (_, method, arguments) -> {
                            if (method.getName().equals("encode") && failing.getAndSet(false)) {
                                throw new OutOfBudget("The memory is full.");
                            }
                            return method.invoke(text, arguments);
                        }));
            }
        };
        run(plan(9, SET), Optional.empty(), (set, done, of) -> {});
        assertTrue(report().contains("| invented | 6, 1 failed | exact | 83.3 |"), report());
    }

    private static List<String> ids(CardPlan plan) throws DatasetException {
        return plan.samples(SET).stream().map(BenchSample::id).toList();
    }

    @Test
    void aStoppedRunGoesOnWhereItEnded() throws Exception {
        run(plan(9, SET), Optional.empty(), (set, done, of) -> {
            if (done == 2) {
                cancel.cancel();
            }
        });
        assertEquals(List.of("invented 1/6", "invented 2/6"), asked);
        assertTrue(
                Files.readString(folder.resolve("out/scorecard.md")).contains("| invented | 2 of 6 | exact | 100.0 |"),
                Files.readString(folder.resolve("out/scorecard.md")));
        var again = new CardRunTest();
        again.folder = folder;
        again.run(plan(9, SET), Optional.empty(), (set, done, of) -> {});
        assertEquals(List.of("invented 3/6", "invented 4/6", "invented 5/6", "invented 6/6"), again.asked);
        assertTrue(Files.readString(folder.resolve("out/scorecard.md")).contains("| invented | 6 | exact | 100.0 |"));
        assertTrue(Files.exists(folder.resolve("out/invented.svg")));
    }

    @Test
    void withoutTimeEverySetGivesWay() throws Exception {
        run(plan(9, SET, new Invented("other", 1, 3, List.of())), Optional.of(Duration.ZERO), (set, done, of) -> {});
        assertEquals(List.of(), asked);
        assertFalse(report().contains("| other |"));
        assertTrue(report().contains("\nNothing asked of: invented, other.\n"), report());
    }

    @Test
    void setsWhoseFoldersAreNotThereAreNamed() throws Exception {
        var absent = new Invented("absent", 1, 3, List.of("nowhere/a.jsonl"));
        Files.createDirectories(folder.resolve("here"));
        Files.writeString(folder.resolve("here/a.jsonl"), "");
        var present = new Invented("present", 1, 3, List.of("here/a.jsonl"));
        assertEquals(List.of("absent"), plan(1, absent, present).missing());
        var halfThere = new Invented("half", 1, 3, List.of("here/a.jsonl", "nowhere/a.jsonl"));
        assertEquals(List.of("half"), plan(1, halfThere, present).missing());
        var torn = new Invented("torn", 1, 3, List.of("here/a.jsonl", "here/b.jsonl"));
        assertEquals("“" + folder.resolve("here/b.jsonl") + "” is missing; torn needs it.",
                assertThrows(DatasetException.class, () -> plan(1, torn)).getMessage());
        assertEquals(
                "“" + folder + "” holds no benchmark: there is no folder such as “longbench” or “needlebench” in it.",
                assertThrows(DatasetException.class, () -> plan(1, absent)).getMessage());
        assertEquals(1, plan(1, SET).sets().size(), "what is generated needs no folder");
    }

    @Test
    void aPublishedPromptIsAskedWithoutItsText() throws Exception {
        try (var asker = new PromptAsker(new KeywordEngine())) {
            var reply = asker.ask(
                    new BenchPrompt("Read: ", TEXT, " The magic number of Malmo is", List.of(), List.of()), 9, cancel);
            assertEquals("7741", reply.words());
            assertTrue(reply.isPrompted());
        }
    }

    @Test
    void aReaderIsShownTheParagraphOfTheAnswerFirst() throws Exception {
        var prompt = new BenchPrompt("", TEXT, "", List.of("What is the magic number of Malmo?"), List.of(11, 46));
        try (var asker = new ReaderAsker(new KeywordEngine(), KindSource.FACTS)) {
            var reply = asker.ask(prompt, 9, cancel);
            var parts = List.of(new TextRange(0, 11),
                    new TextRange(11, 46), new TextRange(46, 56));
            assertEquals(1, reply.order(parts).getFirst());
        }
    }
}
