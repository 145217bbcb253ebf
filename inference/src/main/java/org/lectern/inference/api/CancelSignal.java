package org.lectern.inference.api;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/// A request to stop, given once and seen by every thread that works on the task.
public final class CancelSignal {
    private final Deque<Hook> hooks = new ConcurrentLinkedDeque<>();
    private volatile boolean cancelled;

    /// Asks the work to stop; later calls do nothing. Every hook runs once, the last registered first; what one throws is thrown when all have run.
    public void cancel() {
        cancelled = true;
        RuntimeException failure = null;
        for (Hook hook : hooks) {
            try {
                run(hook);
            } catch (RuntimeException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    // whoever removes it runs it
    private void run(Hook hook) {
        if (hooks.remove(hook)) {
            hook.work.run();
        }
    }

    public boolean isCancelled() {
        return cancelled;
    }

    /// Runs the hook on cancellation, at once if that has happened already, until the registration is closed.
    public Registration onCancel(Runnable work) {
        Hook hook = new Hook(work);
        hooks.addFirst(hook);
        if (cancelled) {
            run(hook);
        }
        return () -> hooks.remove(hook);
    }

    // two registrations of the same work are two hooks
    private static final class Hook {
        private final Runnable work;

        Hook(Runnable work) {
            this.work = work;
        }
    }

    /// Takes a hook back.
    @FunctionalInterface
    public interface Registration extends AutoCloseable {
        @Override
        void close();
    }
}
