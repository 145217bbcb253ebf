package org.lectern.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lectern.app.desk.work.ImmediateTaskRunner;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.ReadFailure;
import org.lectern.app.library.DocumentState;
import org.lectern.app.testing.TestDesk;
import org.lectern.inference.api.InferenceException;

/// Opening, reading, studying, closing and forgetting, without a window.
class DeskTest extends WithDesk {
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
        assertEquals("The disk is full.", failures.noticed().getLast().getMessage());
        assertEquals(List.of(), failures.refused());
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
}
