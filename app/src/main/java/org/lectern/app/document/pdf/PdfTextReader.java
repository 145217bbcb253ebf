package org.lectern.app.document.pdf;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.lectern.app.document.model.Cover;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.ocr.TextRecogniser;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.FileProbe;
import org.lectern.app.document.reader.FormatReader;
import org.lectern.app.document.reader.ReadListener;

/// Reads PDF files: running text, sections from the outline or the fonts, and a box for every glyph.
public final class PdfTextReader implements FormatReader {
    private static final int LATEST_START = 1024; // bytes that may stand before the header

    private final TextRecogniser recogniser;

    /// Reads text, and no scans.
    public PdfTextReader() {
        this(TextRecogniser.NONE);
    }

    /// @param recogniser reads pages without text
    public PdfTextReader(TextRecogniser recogniser) {
        this.recogniser = recogniser;
    }

    @Override
    public boolean recognises(FileProbe file) {
        return file.text().lastIndexOf("%PDF-", LATEST_START) >= 0;
    }

    @Override
    public Document read(Path file, Optional<String> password, ReadListener listener, BooleanSupplier cancelled)
            throws DocumentReadException {
        var pdf = PdfFile.open(file, password);
        try {
            return new PdfReading(file, pdf, recogniser, password.isEmpty(), listener, cancelled).document();
        } finally {
            PdfFile.close(pdf);
        }
    }

    @Override
    public Optional<Cover> cover(Path file) throws DocumentReadException {
        return PdfCover.of(file);
    }
}
