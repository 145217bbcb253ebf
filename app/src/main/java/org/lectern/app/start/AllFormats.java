package org.lectern.app.start;

import java.util.List;
import org.lectern.app.document.epub.EpubReader;
import org.lectern.app.document.html.Fb2Reader;
import org.lectern.app.document.html.HtmlReader;
import org.lectern.app.document.html.MarkdownReader;
import org.lectern.app.document.office.DocxReader;
import org.lectern.app.document.office.OdtReader;
import org.lectern.app.document.pdf.PdfTextReader;
import org.lectern.app.document.reader.DocumentReader;
import org.lectern.app.document.reader.DocumentReaders;
import org.lectern.app.document.rtf.RtfReader;
import org.lectern.app.document.text.TxtReader;

/// The readers of all formats, in the order in which they are asked.
final class AllFormats {
    private AllFormats() {}

    static DocumentReader reader() {
        return new DocumentReaders(List.of(new PdfTextReader(), new EpubReader(), new Fb2Reader(), new DocxReader(),
                new OdtReader(), new RtfReader(), new HtmlReader(), new MarkdownReader(), new TxtReader()));
    }
}
