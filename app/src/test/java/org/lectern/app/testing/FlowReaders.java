package org.lectern.app.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lectern.app.document.epub.EpubReader;
import org.lectern.app.document.html.Fb2Reader;
import org.lectern.app.document.html.HtmlReader;
import org.lectern.app.document.html.MarkdownReader;
import org.lectern.app.document.html.NotebookReader;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.mail.EmlReader;
import org.lectern.app.document.mail.MhtmlReader;
import org.lectern.app.document.office.DocxReader;
import org.lectern.app.document.office.FlatReader;
import org.lectern.app.document.office.OdtReader;
import org.lectern.app.document.office.sheet.XlsxReader;
import org.lectern.app.document.office.slide.PptxReader;
import org.lectern.app.document.pdf.PdfTextReader;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.DocumentReader;
import org.lectern.app.document.reader.DocumentReaders;
import org.lectern.app.document.reader.ReadListener;
import org.lectern.app.document.rtf.RtfReader;
import org.lectern.app.document.text.TxtReader;

/// Reads a file with the readers of the application, in this process.
public final class FlowReaders {
    private static final DocumentReaders ALL = new DocumentReaders(List.of(new PdfTextReader(), new EpubReader(),
            new Fb2Reader(), new DocxReader(), new PptxReader(), new XlsxReader(), new OdtReader(), new RtfReader(),
            new FlatReader(), new MhtmlReader(), new EmlReader(), new NotebookReader(), new HtmlReader(),
            new MarkdownReader(),
            new TxtReader()));

    private FlowReaders() {}

    public static DocumentReader all() {
        return ALL;
    }

    public static Document read(Path file) throws DocumentReadException {
        return ALL.read(file, Optional.empty(), ReadListener.SILENT, () -> false);
    }
}
