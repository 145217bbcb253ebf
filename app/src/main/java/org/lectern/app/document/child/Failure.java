package org.lectern.app.document.child;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.lectern.app.document.reader.DocumentReadException;

/// Why a child process could not read a file.
///
/// @param code see [DocumentReadException#code()]
/// @param reason what the log is to know of the cause, empty if there is none
record Failure(String code, List<String> details, String reason) {
    static Failure of(DocumentReadException failure) {
        var cause = failure.getCause();
        return new Failure(failure.code(), failure.details(), cause == null ? "" : cause.getClass().getName());
    }

    void write(DataOutput out) throws IOException {
        Texts.write(code, out);
        Texts.writeList(details, Texts::write, out);
        Texts.write(reason, out);
    }

    static Failure read(DataInput in) throws IOException {
        return new Failure(Texts.read(in), Texts.readList(Texts::read, in), Texts.read(in));
    }

    /// The same failure in this process.
    DocumentReadException on(Path file) {
        var cause = reason.isEmpty() ? null : new IOException(reason + " in the reading process");
        return switch (code) {
            case "missing" -> new DocumentReadException.Missing(file);
            case "not-readable" -> new DocumentReadException.NotReadable(file, cause);
            case "folder" -> new DocumentReadException.Folder(file);
            case "not-a-document" -> new DocumentReadException.NotADocument(file);
            case "empty" -> new DocumentReadException.Empty(file);
            case "damaged" -> new DocumentReadException.Damaged(file, cause);
            case "too-large" -> new DocumentReadException.TooLarge(file);
            case "locked" -> new DocumentReadException.Locked(file);
            case "protected" -> new DocumentReadException.Protected(file, details.getFirst());
            case "password-needed" -> new DocumentReadException.PasswordNeeded(file);
            case "wrong-password" -> new DocumentReadException.WrongPassword(file);
            case "no-text" -> new DocumentReadException.NoText(file);
            case "pictures-only" -> new DocumentReadException.PicturesOnly(file);
            case "cancelled" -> new DocumentReadException.Cancelled(file);
            default -> new DocumentReadException.Stopped(file, new IOException("unknown failure " + code));
        };
    }
}
