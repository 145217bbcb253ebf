package org.lectern.app.desk.work;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.lectern.inference.api.CancelSignal;

/// Work in the background: it can be cancelled, and whatever happens in it, its end is told once.
public final class Work {
    private static final Logger LOG = Logger.getLogger(Work.class.getName());

    private Work() {}

    /// What is to be done. A [CancellationException] says that it was given up on request.
    @FunctionalInterface
    public interface Body<T> {
        T run(CancelSignal cancel) throws Exception;
    }

    /// Begins work on a thread of its own.
    ///
    /// @param name of the thread meanwhile, for the log
    /// @param cancel asks it to stop; what is not begun yet never begins
    /// @param ended called through [TaskRunner#deliver]
    public static <T> void start(TaskRunner tasks, String name, CancelSignal cancel, Body<T> body,
            Consumer<Outcome<T>> ended) {
        tasks.run(name, () -> run(tasks, name, cancel, body, ended));
    }

    /// Begins work that nobody cancels.
    public static <T> void start(TaskRunner tasks, String name, Body<T> body, Consumer<Outcome<T>> ended) {
        start(tasks, name, new CancelSignal(), body, ended);
    }

    static <T> void run(TaskRunner tasks, String name, CancelSignal cancel, Body<T> body, Consumer<Outcome<T>> ended) {
        var outcome = outcome(name, cancel, body);
        tasks.deliver(() -> ended.accept(outcome));
    }

    // Errors too: a piece of work that runs out of memory must not leave others waiting for its end.
    private static <T> Outcome<T> outcome(String name, CancelSignal cancel, Body<T> body) {
        if (cancel.isCancelled()) {
            return new Outcome.Cancelled<>();
        }
        try {
            return new Outcome.Done<>(body.run(cancel));
        } catch (CancellationException e) {
            return new Outcome.Cancelled<>();
        } catch (RuntimeException | Error e) {
            LOG.log(Level.SEVERE, "unexpected failure in “" + name + "”", e);
            return new Outcome.Broken<>(e);
        } catch (Exception e) {
            return new Outcome.Refused<>(e);
        }
    }
}
