package org.lectern.app.document.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.lectern.app.document.model.Document;

/// Reads a file with the reader that knows its content, whatever its name says.
public final class DocumentReaders implements DocumentReader {
    private final List<FormatReader> readers;

    public DocumentReaders(List<FormatReader> readers) {
        this.readers = List.copyOf(readers);
    }

    @Override
    public Document read(Path file, Optional<String> password, ReadListener listener, BooleanSupplier cancelled)
            throws DocumentReadException {
        var head = head(file);
        for (var reader : readers) {
            if (reader.recognises(head)) {
                return reader.read(file, password, listener, cancelled);
            }
        }
        throw new DocumentReadException.NotADocument(file);
    }

    private static byte[] head(Path file) throws DocumentReadException {
        if (!Files.exists(file)) {
            throw new DocumentReadException.Missing(file);
        }
        if (!Files.isRegularFile(file)) {
            throw new DocumentReadException.NotReadable(file, null);
        }
        try (InputStream in = Files.newInputStream(file)) {
            var head = in.readNBytes(FormatReader.HEAD_LENGTH);
            if (head.length == 0) {
                throw new DocumentReadException.Empty(file);
            }
            return head;
        } catch (IOException e) {
            throw new DocumentReadException.NotReadable(file, e);
        }
    }
}
