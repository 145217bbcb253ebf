package org.lectern.app.library;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// Why the library cannot be used.
public final class LibraryException extends Exception {
    private static final long serialVersionUID = 1;

    private final LibraryFailure reason;

    LibraryException(LibraryFailure reason, @Nullable String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public LibraryFailure reason() {
        return reason;
    }

    static LibraryException of(SQLException cause) {
        return new LibraryException(switch (SqliteCode.of(cause)) {
            case FULL -> LibraryFailure.FULL;
            case FORBIDDEN -> LibraryFailure.FORBIDDEN;
            default -> LibraryFailure.STORAGE;
        }, cause.getMessage(), cause);
    }

    static LibraryException of(IOException cause) {
        return new LibraryException(
                cause instanceof AccessDeniedException ? LibraryFailure.FORBIDDEN : LibraryFailure.STORAGE,
                cause.getMessage(), cause);
    }
}
