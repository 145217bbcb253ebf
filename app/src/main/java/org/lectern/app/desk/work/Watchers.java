package org.lectern.app.desk.work;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Those who want to know when something has changed.
public final class Watchers {
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();

    public void add(Runnable watcher) {
        watchers.add(watcher);
    }

    /// Calls all of them, on the caller's thread.
    public void tell() {
        watchers.forEach(Runnable::run);
    }
}
