package org.lectern.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lectern.app.answering.SourceMap;
import org.lectern.app.desk.work.ImmediateTaskRunner;
import org.lectern.app.desk.work.TaskRunner;
import org.lectern.app.document.model.Section;
import org.lectern.app.testing.Documents;
import org.lectern.app.testing.KeywordEngine;
import org.lectern.inference.api.InferenceException;

/// A document on its way to being askable.
class StudyQueueTest {
    private final KeywordEngine engine = new KeywordEngine();
    private final List<String> news = new ArrayList<>();

    private void note(StudyJob job) {
        news.add(job.state() + " " + job.chunks() + "/" + job.ofChunks());
    }

    /// Holds work back until it is told to run.
    private static final class LaterTaskRunner implements TaskRunner {
        private final List<Runnable> held = new ArrayList<>();

        @Override
        public void run(String name, Runnable work) {
            held.add(work);
        }

        @Override
        public void deliver(Runnable later) {
            later.run();
        }

        @Override
        public void close() {}

        void runAll() {
            List.copyOf(held).forEach(Runnable::run);
            held.clear();
        }
    }

    @Test
    void studiesChunkByChunkUntilReady() {
        var job = new StudyQueue(() -> engine, new ImmediateTaskRunner()).study(
                Documents.of(List.of(), "One. ", "Two."),
                this::note);
        assertEquals(
                List.of("STUDYING 0/0", "STUDYING 0/2", "STUDYING 1/2", "STUDYING 2/2", "READY 2/2"),
                news);
        assertEquals(StudyState.READY, job.state());
    }

    @Test
    void givesWayBetweenChunks() {
        var queue = new StudyQueue(() -> engine, new ImmediateTaskRunner());
        var times = new TreeMap<Integer, Long>();
        queue.study(Documents.of(List.of(), "One. ", "Two. ", "Three."), job -> {
            times.putIfAbsent(job.chunks(), System.nanoTime());
            if (job.chunks() == 1) {
                queue.giveWay(Duration.ofMillis(300));
                queue.giveWay(Duration.ofMillis(1)); // takes nothing back
            }
        });
        assertTrue(times.get(2) - times.get(1) >= 300_000_000, times.toString());
    }

    @Test
    void keepsWhatIsDoneWhenCancelledAndGoesOnLater() {
        var queue = new StudyQueue(() -> engine, new ImmediateTaskRunner());
        var tasks = new LaterTaskRunner();
        var later = new StudyQueue(() -> engine, tasks);
        var job = later.study(Documents.of(List.of(), "One. ", "Two. ", "Three."), changed -> {
            if (changed.chunks() == 1) {
                changed.cancel();
            }
        });
        assertEquals(StudyState.QUEUED, job.state());
        tasks.runAll();
        assertEquals(StudyState.CANCELLED, job.state());
        assertEquals(1, job.text().orElseThrow().encodedChunks());
        queue.resume(job, this::note);
        assertEquals(StudyState.READY, job.state());
        assertEquals(3, job.chunks());
    }

    @Test
    void doesNotStartWhatWasCancelledInTheQueue() {
        var tasks = new LaterTaskRunner();
        var queue = new StudyQueue(() -> engine, tasks);
        var first = queue.study(Documents.of(List.of(), "One."), this::note);
        var second = queue.study(Documents.of(List.of(), "Two."), this::note);
        second.cancel();
        tasks.runAll();
        assertEquals(StudyState.READY, first.state());
        assertEquals(StudyState.CANCELLED, second.state());
        assertTrue(second.text().isEmpty());
    }

    @Test
    void canBeClosedAtAnyMoment() {
        for (var news = 1; news <= 4; news++) {
            var seen = new ArrayList<StudyJob>();
            var when = news;
            var job = new StudyQueue(() -> engine, new ImmediateTaskRunner()).study(
                    Documents.of(List.of(), "One. ", "Two."),
                    changed -> {
                        seen.add(changed);
                        if (seen.size() == when) {
                            changed.close();
                        }
                    });
            assertEquals(StudyState.CANCELLED, job.state());
            assertTrue(job.text().isEmpty());
        }
    }

    @Test
    void tellsWhyItFailed() {
        var reason = new InferenceException.UnusableModel("There is no model.", null);
        var job = new StudyQueue(() -> {
            throw reason;
        }, new ImmediateTaskRunner()).study(Documents.of(List.of(), "One."), this::note);
        assertEquals(StudyState.FAILED, job.state());
        assertEquals(reason, job.failure().orElseThrow());
        assertEquals("FAILED 0/0", news.getLast());
    }

    @Test
    void pagesAndSectionsAreBorders() {
        var document = Documents.of(List.of(new Section("A", 1, 0), new Section("B", 1, 7)), "01234", "56789", "abc");
        assertEquals(List.of(5, 7, 10), SourceMap.source(document).borders());
    }
}
