package org.lectern.app.document.reader;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An expected reason why a file does not become a document; the message is one sentence that names the file.
public final class DocumentReadException extends Exception {
    private static final long serialVersionUID = 1L;

    private final ReadFailure reason;
    private final String fileName;
    private final transient List<String> details;

    public DocumentReadException(ReadFailure reason, Path file) {
        this(reason, file, null, List.of());
    }

    /// @param cause for the log; may be null
    public DocumentReadException(ReadFailure reason, Path file, @Nullable Throwable cause) {
        this(reason, file, cause, List.of());
    }

    /// @param cause for the log; may be null
    /// @param details as many as the reason has
    public DocumentReadException(ReadFailure reason, Path file, @Nullable Throwable cause, List<String> details) {
        super(reason.sentence(nameOf(file), details), cause);
        this.reason = reason;
        this.fileName = nameOf(file);
        this.details = List.copyOf(details);
    }

    public ReadFailure reason() {
        return reason;
    }

    public String fileName() {
        return fileName;
    }

    /// What else a sentence names, after the file.
    public List<String> details() {
        return details;
    }

    /// Why the bytes of a file did not come.
    ///
    /// @param cause may be null
    public static DocumentReadException unreadable(Path file, @Nullable Throwable cause) {
        if (Files.isDirectory(file)) {
            return new DocumentReadException(ReadFailure.FOLDER, file);
        }
        return Files.exists(file)
                ? new DocumentReadException(ReadFailure.NOT_READABLE, file, cause)
                : new DocumentReadException(ReadFailure.MISSING, file);
    }

    private static String nameOf(Path file) {
        return file.getFileName() == null ? file.toString() : file.getFileName().toString();
    }
}
