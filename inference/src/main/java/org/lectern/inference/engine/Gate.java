package org.lectern.inference.engine;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.lectern.inference.api.CancelSignal;

/// Lets work in until it is closed; closing asks the work inside to stop, waits for it, and then frees what it used.
final class Gate {
    private final CancelSignal closing = new CancelSignal();
    private final ReadWriteLock use = new ReentrantReadWriteLock();
    private boolean freed;

    /// A piece of work that is inside; closed by the thread that entered.
    interface Stay extends AutoCloseable {
        @Override
        void close();
    }

    /// @param work cancelled when the gate closes
    /// @throws IllegalStateException when it is closed already
    Stay enter(CancelSignal work) {
        use.readLock().lock();
        if (closing.isCancelled()) {
            use.readLock().unlock();
            throw new IllegalStateException("used after it was closed");
        }
        CancelSignal.Registration registration = closing.onCancel(work::cancel);
        return () -> {
            registration.close();
            use.readLock().unlock();
        };
    }

    /// @param free runs once, when nobody is inside
    void close(Runnable free) {
        closing.cancel();
        use.writeLock().lock();
        try {
            if (!freed) {
                freed = true;
                free.run();
            }
        } finally {
            use.writeLock().unlock();
        }
    }
}
