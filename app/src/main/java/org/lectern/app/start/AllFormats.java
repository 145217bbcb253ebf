package org.lectern.app.start;

import java.util.List;
import org.lectern.app.document.pdf.PdfTextReader;
import org.lectern.app.document.reader.DocumentReader;
import org.lectern.app.document.reader.DocumentReaders;

/// The readers of all formats, in the order in which they are asked.
final class AllFormats {
    private AllFormats() {}

    static DocumentReader reader() {
        return new DocumentReaders(List.of(new PdfTextReader()));
    }
}
