package org.lectern.app.library;

import java.nio.file.Path;

/// Why the library cannot be used.
public abstract sealed class LibraryException extends Exception {
    private static final long serialVersionUID = 1;

    private LibraryException(String message, Throwable cause) {
        super(message, cause);
    }

    /// The file was written by a newer Lectern; it is left as it is.
    public static final class NewerVersion extends LibraryException {
        private static final long serialVersionUID = 1;

        NewerVersion(Path file, int version) {
            super(file + " has version " + version + ", this Lectern knows " + Schema.VERSION, null);
        }
    }

    /// The disk refuses, for want of room or of a permission.
    public static final class StorageFailure extends LibraryException {
        private static final long serialVersionUID = 1;

        StorageFailure(Throwable cause) {
            super(cause.getMessage(), cause);
        }
    }
}
