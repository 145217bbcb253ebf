package org.lectern.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.answering.EngineSource;
import org.lectern.app.desk.work.ImmediateTaskRunner;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.DocumentReader;
import org.lectern.app.document.reader.ReadFailure;
import org.lectern.app.library.DocumentState;
import org.lectern.app.library.Leftovers;
import org.lectern.app.library.LibraryEntry;
import org.lectern.app.library.LibraryException;
import org.lectern.app.library.ReadingPosition;
import org.lectern.app.testing.DeferredTaskRunner;
import org.lectern.app.testing.KeywordEngine;
import org.lectern.app.testing.NotedFailures;
import org.lectern.app.testing.ScriptedReader;
import org.lectern.app.testing.TestDesk;
import org.lectern.inference.api.FocusEngine;
import org.lectern.inference.api.InferenceException;

/// Opening, reading, studying, closing and forgetting, without a window.
class DeskTest {
    private static final String QUESTION = "What is the magic number?";

    @TempDir
    private Path folder;

    private final DeferredTaskRunner tasks = new DeferredTaskRunner();
    private final NotedFailures failures = new NotedFailures();
    private final KeywordEngine engine = new KeywordEngine();
    private final List<Leftovers> removed = new ArrayList<>();
    private final ScriptedReader reader = new ScriptedReader().with("a.pdf", "The magic number is seven. ", "Two.")
            .with("b.pdf", "Another magic number is nine.").with("c.pdf", "One. ", "Two. ", "Three.")
            .with("locked.pdf", "The secret number is twelve.").locked("locked.pdf", "open");
    private Desk desk = desk(reader, () -> engine);

    private Desk desk(DocumentReader with, EngineSource source) {
        var records = new Records(() -> TestDesk.library(folder.resolve("library")).open(), new KeptFiles() {
            @Override
            public long bytes() {
                return 0;
            }

            @Override
            public void clear() {}

            @Override
            public void remove(Leftovers leftovers) {
                removed.add(leftovers);
            }
        }, tasks, failures, Clock.systemUTC());
        return TestDesk.over(with, source, records, tasks, failures);
    }

    @AfterEach
    void close() {
        desk.close();
        tasks.finish();
    }

    private OpenDocument open(String file) {
        desk.openFile(Path.of(file), Optional.empty());
        tasks.finish();
        return desk.known(Path.of(file)).orElseThrow();
    }

    private List<LibraryEntry> entries() {
        desk.records().load();
        tasks.finish();
        return desk.records().entries();
    }

    @Test
    void readsStudiesAndRemembersWhatIsOpened() {
        desk.openFile(Path.of("a.pdf"), Optional.empty());
        var opened = desk.selected().orElseThrow();
        assertEquals(DocumentStage.READING, opened.state().stage());
        assertFalse(opened.isAskable());
        tasks.finish();
        assertEquals(DocumentStage.READY, opened.state().stage());
        assertTrue(opened.isAskable());
        assertEquals("a.pdf", opened.title());
        assertEquals(DocumentState.STUDIED, entries().getFirst().state());
        assertEquals(List.of(), failures.refused());
    }

    @Test
    void goesToADocumentThatIsOpenAlready() {
        desk.open(List.of(Path.of("a.pdf"), Path.of("b.pdf"), Path.of("a.pdf")));
        tasks.finish();
        assertEquals(List.of("a.pdf", "b.pdf"), desk.documents().stream().map(OpenDocument::title).toList());
        assertEquals("a.pdf", desk.selected().orElseThrow().title());
    }

    @Test
    void saysWhyAFileCannotBeOpened() {
        desk.openFile(Path.of("damaged.pdf"), Optional.empty());
        tasks.finish();
        assertEquals(List.of(), desk.documents());
        assertEquals(ReadFailure.DAMAGED, ((DocumentReadException) failures.refused().getFirst()).reason());
    }

    @Test
    void aReaderThatFailsUnforeseenEndsAsBrokenAndTheNextIsRead() {
        desk = desk((file, password, listener, cancelled) -> {
            if (file.endsWith("a.pdf") && Files.notExists(folder.resolve("mended"))) {
                throw new IllegalStateException("mistake");
            }
            return reader.read(file, password, listener, cancelled);
        }, () -> engine);
        var first = open("a.pdf");
        assertEquals(DocumentStage.BROKEN, first.state().stage());
        assertEquals("mistake", failures.broken().getFirst().getMessage());
        assertEquals(DocumentStage.READY, open("b.pdf").state().stage());
    }

    @Test
    void aStudyThatFailsUnforeseenEndsAsBrokenAndTheQueueGoesOn() {
        var mistakes = new ArrayList<>(List.of(new IllegalStateException("mistake")));
        desk = desk(reader, () -> {
            if (!mistakes.isEmpty()) {
                throw mistakes.removeFirst();
            }
            return engine;
        });
        var first = open("a.pdf");
        assertEquals(DocumentStage.BROKEN, first.state().stage());
        assertEquals(1, failures.broken().size());
        assertEquals(DocumentStage.READY, open("b.pdf").state().stage());
        desk.resume(first);
        tasks.finish();
        assertEquals(DocumentStage.READY, first.state().stage());
    }

    @Test
    void tellsWhyTheModelCannotStudy() {
        var reason = new InferenceException.UnusableModel("There is no model.", null);
        desk = desk(reader, () -> {
            throw reason;
        });
        assertEquals(DocumentStage.FAILED, open("a.pdf").state().stage());
        assertEquals(List.of(reason), failures.refused());
    }

    @Test
    void saysThatTheDiskKeepsNothingAndAnswersAllTheSame() {
        engine.keepNothing("The disk is full.");
        var opened = open("a.pdf");
        assertEquals(DocumentStage.READY, opened.state().stage());
        assertEquals("The disk is full.", failures.refused().getLast().getMessage());
        opened.conversation().ask(QUESTION);
        tasks.finish();
        assertEquals("seven", opened.conversation().exchanges().getFirst().text());
    }

    @Test
    void keepsWhatIsStudiedWhenStoppedAndGoesOnLater() {
        var stopping = new ArrayList<OpenDocument>();
        var quick = TestDesk.over(reader, () -> engine, new ImmediateTaskRunner(), failures);
        quick.watch(() -> quick.selected().filter(one -> stopping.isEmpty()).ifPresent(one -> {
            stopping.add(one);
            one.watch(() -> {
                if (one.state().stage() == DocumentStage.STUDYING && one.state().studied() == 1
                        && stopping.size() == 1) {
                    stopping.add(one);
                    one.cancel();
                }
            });
        }));
        quick.openFile(Path.of("c.pdf"), Optional.empty());
        var stopped = stopping.getFirst();
        assertEquals(DocumentStage.STOPPED, stopped.state().stage());
        assertEquals(1, stopped.state().studied());
        assertTrue(stopped.isAskable());
        quick.resume(stopped);
        assertEquals(DocumentStage.READY, stopped.state().stage());
        assertEquals(3, stopped.state().studied());
    }

    @Test
    void whatIsStoppedInTheQueueIsNotStudied() {
        desk.open(List.of(Path.of("a.pdf"), Path.of("b.pdf")));
        tasks.work();
        tasks.deliver(); // both are read and wait
        var second = desk.documents().getLast();
        assertEquals(DocumentStage.QUEUED, second.state().stage());
        second.cancel();
        tasks.finish();
        assertEquals(DocumentStage.STOPPED, second.state().stage());
        assertEquals(0, second.state().studied());
        assertEquals(DocumentStage.READY, desk.documents().getFirst().state().stage());
    }

    @Test
    void givesWayBetweenChunks() {
        var times = new TreeMap<Integer, Long>();
        var quick = TestDesk.over(reader, () -> engine, new ImmediateTaskRunner(), failures);
        quick.watch(() -> quick.selected().ifPresent(one -> one.watch(() -> {
            times.putIfAbsent(one.state().studied(), System.nanoTime());
            if (one.state().studied() == 1) {
                quick.giveWay(Duration.ofMillis(300));
                quick.giveWay(Duration.ofMillis(1)); // takes nothing back
            }
        })));
        quick.openFile(Path.of("c.pdf"), Optional.empty());
        assertTrue(times.get(2) - times.get(1) >= 300_000_000, times.toString());
    }

    @Test
    void canBeClosedAtAnyMoment() {
        for (var news = 0; news < 6; news++) {
            desk.openFile(Path.of("a.pdf"), Optional.empty());
            var opened = desk.selected().orElseThrow();
            for (var step = 0; step < news; step++) {
                tasks.work();
                tasks.deliver();
            }
            desk.close(opened);
            tasks.finish();
            assertEquals(DocumentStage.CLOSED, opened.state().stage());
            assertEquals(Optional.empty(), opened.lend());
            assertEquals(List.of(), desk.documents());
        }
        assertEquals(List.of(), failures.refused());
        assertEquals(List.of(), failures.broken());
    }

    @Test
    void turnsToTheNextDocumentWhenOneIsClosed() {
        open("a.pdf");
        open("b.pdf");
        open("c.pdf");
        desk.select(desk.documents().get(1));
        desk.close(desk.documents().get(1));
        assertEquals("c.pdf", desk.selected().orElseThrow().title());
        desk.close(desk.documents().get(1));
        assertEquals("a.pdf", desk.selected().orElseThrow().title());
        desk.close(desk.documents().getFirst());
        assertEquals(Optional.empty(), desk.selected());
    }

    @Test
    void bringsBackWhatWasAskedAndWhereTheReaderWas() {
        var first = open("a.pdf");
        first.conversation().ask(QUESTION);
        tasks.finish();
        desk.records().setPosition(reader.at("a.pdf").id(), new ReadingPosition(2, 0.5));
        desk.close(first);
        tasks.finish();
        var again = open("a.pdf");
        assertNotSame(first, again);
        assertEquals(new ReadingPosition(2, 0.5), again.lastPosition());
        assertEquals(List.of(QUESTION), again.conversation().exchanges().stream().map(Exchange::question).toList());
        assertEquals(first.conversation().exchanges().getFirst().evidence(),
                again.conversation().exchanges().getFirst().evidence());
    }

    @Test
    void keepsNothingOfWhatAProtectedDocumentSays() throws LibraryException {
        open("locked.pdf");
        failures.givePassword("open");
        tasks.finish();
        var opened = desk.selected().orElseThrow();
        assertEquals(DocumentStage.READY, opened.state().stage());
        opened.conversation().ask("What is the secret number?");
        tasks.finish();
        assertEquals("twelve", opened.conversation().exchanges().getFirst().text());
        assertEquals(1, entries().size());
        assertEquals(List.of(), desk.records().search("secret"));
        desk.close();
        tasks.finish();
        try (var library = TestDesk.library(folder.resolve("library")).open()) {
            var id = reader.at("locked.pdf").id();
            assertEquals(List.of(), library.conversation(id));
            assertEquals(Optional.empty(), library.cover(id));
            assertEquals(Set.of(), library.studies(id));
        }
    }

    @Test
    void protectedDocumentsAreNotOfferedToBeAskedAlong() {
        var first = open("a.pdf");
        var second = open("b.pdf");
        open("locked.pdf");
        failures.givePassword("open");
        tasks.finish();
        assertEquals(List.of(second), first.conversation().scope().others());
        assertEquals(List.of(first), second.conversation().scope().others());
    }

    @Test
    void triesAPasswordOnTheOthersThatWaitAndAsksUntilItFits() {
        reader.with("other.pdf", "Other.").locked("other.pdf", "another").with("two.pdf", "Two.").locked("two.pdf",
                "open");
        for (var file : List.of("locked.pdf", "other.pdf", "two.pdf")) {
            open(file);
        }
        var asked = desk.known(Path.of("two.pdf")).orElseThrow();
        failures.givePassword("shut");
        tasks.finish();
        assertEquals(DocumentStage.LOCKED, asked.state().stage());
        assertEquals(ReadFailure.WRONG_PASSWORD, ((DocumentReadException) failures.refused().getLast()).reason());
        failures.givePassword("open");
        tasks.finish();
        assertEquals(List.of(DocumentStage.READY, DocumentStage.LOCKED, DocumentStage.READY),
                desk.documents().stream().map(open -> open.state().stage()).toList());
        assertFalse(failures.asksPassword(), "a password that was only tried asks nothing");
        desk.unlock(desk.documents().get(1));
        failures.givePassword("another");
        tasks.finish();
        assertEquals(DocumentStage.READY, desk.documents().get(1).state().stage());
    }

    @Test
    void forgettingNeedsNoFile() {
        var id = reader.at("a.pdf").id();
        desk.close(open("a.pdf"));
        tasks.finish();
        desk.forget(entries().getFirst());
        tasks.finish();
        assertEquals(List.of(), entries());
        assertEquals(1, removed.getFirst().studies().size());
        assertEquals(Set.of(id), removed.getFirst().documents());
    }

    @Test
    void readsOnWithoutALibrary() throws Exception {
        Files.writeString(folder.resolve("library"), "in the way");
        assertEquals(DocumentStage.READY, open("a.pdf").state().stage());
        assertInstanceOf(LibraryException.class, failures.refused().getFirst());
        assertEquals(List.of(), failures.broken());
    }

    @Test
    void closesEngineAndLibraryAtTheEnd() {
        var closed = new ArrayList<String>();
        desk = desk(reader, new EngineSource() {
            @Override
            public FocusEngine engine() {
                return engine;
            }

            @Override
            public void close() {
                closed.add("engine");
            }
        });
        var opened = open("a.pdf");
        desk.close();
        tasks.finish();
        assertEquals(List.of("engine"), closed);
        assertEquals(DocumentStage.CLOSED, opened.state().stage());
        assertEquals(Remembered.NOTHING, desk.records().recall(reader.at("a.pdf").id()));
    }
}
