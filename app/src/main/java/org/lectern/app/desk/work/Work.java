package org.lectern.app.desk.work;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.lectern.inference.api.CancelSignal;

/// One piece of work in the background: it can be cancelled, and whatever happens in it, its end is told once.
public final class Work {
    private static final Logger LOG = Logger.getLogger(Work.class.getName());

    private final CancelSignal signal = new CancelSignal();

    private Work() {}

    /// What is to be done. A [CancellationException] says that it was given up on request.
    @FunctionalInterface
    public interface Body<T> {
        T run(CancelSignal cancel) throws Exception;
    }

    /// Begins work on a thread of its own.
    ///
    /// @param name of the thread meanwhile, for the log
    /// @param ended called through [TaskRunner#deliver]
    public static <T> Work start(TaskRunner tasks, String name, Body<T> body, Consumer<Outcome<T>> ended) {
        var work = new Work();
        tasks.run(name, () -> work.run(tasks, name, body, ended));
        return work;
    }

    /// Puts work behind what waits in a queue already.
    static <T> Work in(WorkQueue queue, TaskRunner tasks, String name, Body<T> body, Consumer<Outcome<T>> ended) {
        var work = new Work();
        queue.add(() -> work.run(tasks, name, body, ended));
        return work;
    }

    /// Asks the work to stop; what is not begun yet never begins.
    public void cancel() {
        signal.cancel();
    }

    public boolean isCancelled() {
        return signal.isCancelled();
    }

    private <T> void run(TaskRunner tasks, String name, Body<T> body, Consumer<Outcome<T>> ended) {
        var outcome = outcome(name, body);
        tasks.deliver(() -> ended.accept(outcome));
    }

    // Errors too: a piece of work that runs out of memory must not leave others waiting for its end.
    private <T> Outcome<T> outcome(String name, Body<T> body) {
        if (signal.isCancelled()) {
            return new Outcome.Cancelled<>();
        }
        try {
            return new Outcome.Done<>(body.run(signal));
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
