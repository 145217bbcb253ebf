package org.lectern.app.desk.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.lectern.app.testing.DeferredTaskRunner;
import org.lectern.inference.api.CancelSignal;

/// Work always ends in one of four ways, and never takes other work with it.
class WorkQueueTest {
    private final DeferredTaskRunner tasks = new DeferredTaskRunner();
    private final WorkQueue queue = new WorkQueue(tasks, "test");
    private final List<Outcome<?>> ended = new ArrayList<>();
    private final List<String> begun = new ArrayList<>();

    private CancelSignal submit(Work.Body<String> body) {
        var cancel = new CancelSignal();
        queue.submit(cancel, body, ended::add);
        return cancel;
    }

    private CancelSignal submit(String name) {
        return submit(cancel -> {
            begun.add(name);
            return name;
        });
    }

    @Test
    void endsInFourWays() {
        submit("all");
        submit(cancel -> {
            throw new CancellationException();
        });
        submit(cancel -> {
            throw new IOException("full");
        });
        submit(cancel -> {
            throw new OutOfMemoryError("large");
        });
        submit(cancel -> {
            throw new IllegalStateException("mistake");
        });
        submit("the queue goes on");
        tasks.finish();
        assertEquals(new Outcome.Done<>("all"), ended.get(0));
        assertInstanceOf(Outcome.Cancelled.class, ended.get(1));
        assertEquals("full", ((Outcome.Refused<?>) ended.get(2)).reason().getMessage());
        assertEquals("large", ((Outcome.Broken<?>) ended.get(3)).failure().getMessage());
        assertEquals("mistake", ((Outcome.Broken<?>) ended.get(4)).failure().getMessage());
        assertEquals(new Outcome.Done<>("the queue goes on"), ended.get(5));
        assertTrue(queue.isIdle());
    }

    @Test
    void whatWasCancelledInTheQueueNeverBegins() {
        submit("first");
        submit("second").cancel();
        assertFalse(queue.isIdle());
        tasks.finish();
        assertEquals(List.of("first"), begun);
        assertInstanceOf(Outcome.Cancelled.class, ended.get(1));
    }

    @Test
    void newsAreHeardWhereTheyAreDelivered() {
        submit("work");
        tasks.work();
        assertEquals(List.of("work"), begun);
        assertEquals(List.of(), ended);
        tasks.deliver();
        assertEquals(1, ended.size());
    }

    @Test
    void goesOnWhenTheNewsOfAnEndThrow() {
        var failing = new WorkQueue(new ImmediateTaskRunner(), "test");
        failing.submit(cancel -> "", any -> {
            throw new IllegalStateException("a listener");
        });
        failing.submit(cancel -> "", ended::add);
        assertEquals(List.of(new Outcome.Done<>("")), ended);
    }
}
