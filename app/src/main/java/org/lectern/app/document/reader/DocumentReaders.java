package org.lectern.app.document.reader;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.lectern.app.document.model.Cover;
import org.lectern.app.document.model.Document;

/// Reads a file with the format reader that knows its content, whatever its name says.
public final class DocumentReaders implements DocumentReader {
    private final List<FormatReader> readers;

    /// @param readers of the formats, in the order in which they are asked
    public DocumentReaders(List<FormatReader> readers) {
        this.readers = List.copyOf(readers);
    }

    @Override
    public Document read(Path file, Optional<String> password, ReadListener listener, BooleanSupplier cancelled)
            throws DocumentReadException {
        return reader(file).read(file, password, listener, cancelled);
    }

    @Override
    public Optional<Cover> cover(Path file) throws DocumentReadException {
        return reader(file).cover(file);
    }

    @Override
    public Optional<Cover> illustration(Path file, String source, BooleanSupplier cancelled)
            throws DocumentReadException {
        return reader(file).illustration(file, source, cancelled);
    }

    private FormatReader reader(Path file) throws DocumentReadException {
        var probe = FileProbe.of(file);
        return readers.stream().filter(reader -> reader.recognises(probe)).findFirst()
                .orElseThrow(() -> new DocumentReadException(ReadFailure.NOT_A_DOCUMENT, file));
    }
}
