package org.lectern.inference.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LanesTest {
    private final Lanes lanes = new Lanes(2);

    @AfterEach
    void close() {
        lanes.close();
    }

    @Test
    void runsEveryJobOnce() throws Exception {
        AtomicInteger ran = new AtomicInteger();
        Lanes.Job job = ran::incrementAndGet;
        lanes.run(Collections.nCopies(50, job), () -> {});
        assertEquals(50, ran.get());
    }

    @Test
    void runsJobsSideBySide() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        Lanes.Job job = () -> {
            both.countDown();
            awaitQuietly(both);
        };
        lanes.run(List.of(job, job), () -> {});
        assertEquals(0, both.getCount());
    }

    @Test
    void reportsProgressOnTheCallersThread() throws Exception {
        Thread caller = Thread.currentThread();
        AtomicInteger reports = new AtomicInteger();
        lanes.run(List.of(() -> {}), () -> {
            assertSame(caller, Thread.currentThread());
            reports.incrementAndGet();
        });
        assertEquals(1, reports.get());
    }

    @Test
    void leavesTheRestOutAfterAFailure() {
        AtomicInteger ran = new AtomicInteger();
        Lanes.Job failing = () -> {
            ran.incrementAndGet();
            throw new RunCancelled();
        };
        assertThrows(RunCancelled.class, () -> lanes.run(Collections.nCopies(50, failing), () -> {}));
        assertTrue(ran.get() <= 2);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
