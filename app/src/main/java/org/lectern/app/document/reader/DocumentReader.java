package org.lectern.app.document.reader;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.lectern.app.document.model.Cover;
import org.lectern.app.document.model.Document;

/// Turns a file into a document.
public interface DocumentReader {
    /// Reads the file on the caller's thread; the file is never written.
    ///
    /// @param password of an encrypted file
    /// @param cancelled asked between pages; true ends the reading with [ReadFailure#CANCELLED]
    /// @throws DocumentReadException when the file cannot become a document
    Document read(Path file, Optional<String> password, ReadListener listener, BooleanSupplier cancelled)
            throws DocumentReadException;

    /// Makes a small picture of a file without a password, on the caller's thread; empty where there is nothing to be pictured.
    ///
    /// @throws DocumentReadException when the file cannot be read
    default Optional<Cover> cover(Path file) throws DocumentReadException {
        return Optional.empty();
    }

    /// Decodes a picture in the text of a document, on the caller's thread; empty where it cannot be shown.
    ///
    /// @param source where the document says it is
    /// @param cancelled asked meanwhile by readers that can stop; true ends with [ReadFailure#CANCELLED]
    /// @throws DocumentReadException when the file cannot be read
    default Optional<Cover> illustration(Path file, String source, BooleanSupplier cancelled)
            throws DocumentReadException {
        return Optional.empty();
    }
}
