package org.lectern.app.document.flow;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.DocumentFormat;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.ReadFailure;
import org.lectern.app.document.reader.ReadListener;

/// The reading of one file of flowing text. The beginning of a long one is read by itself before the whole, so that it can be
/// shown at once.
public record FlowReading(Path file, DocumentFormat format, ReadListener listener, BooleanSupplier cancelled) {
    static final int BEGINNING = 1 << 18; // bytes or characters of the source
    private static final int STEP = 8;
    private static final int LONG = 4; // times the beginning

    /// Reads the first bytes or characters of a file, wherever that cuts it off.
    @FunctionalInterface
    public interface Source {
        FlowContent first(int length) throws DocumentReadException;
    }

    /// @param length of the whole source, in bytes or characters
    public Document read(int length, Source source) throws DocumentReadException {
        var parts = tellBeginning(length, source);
        if (cancelled.getAsBoolean()) {
            throw new DocumentReadException(ReadFailure.CANCELLED, file);
        }
        var whole = source.first(length);
        listener.page(parts, parts);
        return document(whole.text(), whole);
    }

    /// Tells the beginning of a long source.
    ///
    /// @param length of the whole source, in bytes or characters
    /// @return into how many parts of the beginning's length the whole would be cut; 1 where nothing was told
    public int tellBeginning(int length, Source source) throws DocumentReadException {
        for (var first = (long) BEGINNING; LONG * first <= length; first *= STEP) {
            var beginning = source.first((int) first);
            var text = beginning.text().cutOff();
            if (text.hasText()) {
                var parts = (int) Math.ceilDiv(length, first);
                listener.opened(document(text, beginning));
                listener.page(1, parts);
                return parts;
            }
        }
        return 1;
    }

    private Document document(FlowText text, FlowContent content) throws DocumentReadException {
        return text.document(file, format, content.title()).by(content.author()).without(content.leftOut());
    }
}
