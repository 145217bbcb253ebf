package org.lectern.app.library;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.sql.SQLException;

/// Why the library cannot be used.
public final class LibraryException extends Exception {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    /// What is in the way; each has a sentence and a next action in the window's words.
    public enum Reason {
        /// The file was written by a newer Lectern; it is left as it is.
        NEWER("newer"),
        /// There is no room on the disk.
        FULL("full"),
        /// The folder or the file may not be read or written.
        FORBIDDEN("forbidden"),
        /// The disk refuses for another reason, which the exception's message says.
        STORAGE("storage");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /// Key of the sentence, below `error.`.
        public String key() {
            return "library." + code;
        }
    }

    LibraryException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    static LibraryException of(SQLException cause) {
        return new LibraryException(switch (SqliteCode.of(cause)) {
            case FULL -> Reason.FULL;
            case FORBIDDEN -> Reason.FORBIDDEN;
            default -> Reason.STORAGE;
        }, cause.getMessage(), cause);
    }

    static LibraryException of(IOException cause) {
        return new LibraryException(cause instanceof AccessDeniedException ? Reason.FORBIDDEN : Reason.STORAGE,
                cause.getMessage(), cause);
    }
}
