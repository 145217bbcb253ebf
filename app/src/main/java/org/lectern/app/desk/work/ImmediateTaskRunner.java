package org.lectern.app.desk.work;

/// Runs everything on the caller's thread, for commands and tests.
public final class ImmediateTaskRunner implements TaskRunner {
    @Override
    public void run(String name, Runnable work) {
        work.run();
    }

    @Override
    public void deliver(Runnable news) {
        news.run();
    }

    @Override
    public void close() {}
}
