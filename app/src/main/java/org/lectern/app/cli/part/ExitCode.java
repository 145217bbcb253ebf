package org.lectern.app.cli.part;

/// What a command tells the shell.
public final class ExitCode {
    public static final int DONE = 0;
    /// The work failed: no usable model, no memory, a runtime error.
    public static final int FAILED = 1;
    /// Wrong arguments.
    public static final int USAGE = 2;
    /// The file could not become a document or a data set.
    public static final int UNREADABLE = 3;
    /// A mistake in Lectern, written to the log.
    public static final int UNEXPECTED = 70;
    /// Stopped by the user, as shells report it for Ctrl-C.
    public static final int CANCELLED = 130;

    private ExitCode() {}
}
