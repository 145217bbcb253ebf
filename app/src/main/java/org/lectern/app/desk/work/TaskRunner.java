package org.lectern.app.desk.work;

/// Owns the threads on which work runs, and the one on which its news arrive. Work that is to be stoppable carries its own
/// cancel signal; expected failures are caught where the work is defined, all others reach the thread's uncaught handler.
public interface TaskRunner extends AutoCloseable {
    /// Runs the work away from the caller's thread.
    ///
    /// @param name of the thread meanwhile, for the log
    void run(String name, Runnable work);

    /// Runs a short piece on the thread that shows things to the user, in the order of the calls.
    void deliver(Runnable news);

    /// Accepts no more work; what runs is left to end.
    @Override
    void close();
}
