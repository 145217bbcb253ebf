package org.lectern.app.model;

/// Hears how far files are copied or checked, on the thread that does it.
@FunctionalInterface
public interface CopyProgress {
    /// @param bytes done
    /// @param of all of them
    void at(long bytes, long of);
}
