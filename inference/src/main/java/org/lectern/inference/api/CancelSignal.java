package org.lectern.inference.api;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A request to stop, given once and seen by every thread that works on the task.
public final class CancelSignal {
    private final Set<Runnable> hooks = ConcurrentHashMap.newKeySet();
    private volatile boolean cancelled;

    /// Asks the work to stop; later calls do nothing.
    public void cancel() {
        cancelled = true;
        hooks.forEach(Runnable::run);
    }

    public boolean isCancelled() {
        return cancelled;
    }

    /// Runs the hook on cancellation, at once if that has happened already, until the registration is closed.
    public Registration onCancel(Runnable hook) {
        hooks.add(hook);
        if (cancelled) {
            hook.run();
        }
        return () -> hooks.remove(hook);
    }

    /// Takes a hook back.
    @FunctionalInterface
    public interface Registration extends AutoCloseable {
        @Override
        void close();
    }
}
