package org.lectern.inference.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CancelSignalTest {
    private final CancelSignal signal = new CancelSignal();
    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void runsEveryHookOnceHoweverOftenItIsAsked() {
        signal.onCancel(runs::incrementAndGet);
        signal.cancel();
        signal.cancel();
        assertEquals(1, runs.get());
    }

    @Test
    void runsTheSameWorkOnceForEachRegistration() {
        Runnable work = runs::incrementAndGet;
        try (CancelSignal.Registration _ = signal.onCancel(work)) {
            signal.onCancel(work);
        }
        signal.cancel();
        assertEquals(1, runs.get());
    }

    @Test
    void runsAHookAtOnceWhenItIsTooLate() {
        signal.cancel();
        signal.onCancel(runs::incrementAndGet);
        signal.cancel();
        assertEquals(1, runs.get());
    }

    @Test
    void oneThatThrowsDoesNotSilenceTheOthers() {
        IllegalStateException failure = new IllegalStateException("broken");
        for (int i = 0; i < 8; i++) {
            signal.onCancel(runs::incrementAndGet);
        }
        signal.onCancel(() -> {
            throw failure;
        });
        for (int i = 0; i < 8; i++) {
            signal.onCancel(runs::incrementAndGet);
        }
        assertSame(failure, assertThrows(IllegalStateException.class, signal::cancel));
        assertEquals(16, runs.get());
        assertTrue(signal.isCancelled());
    }
}
