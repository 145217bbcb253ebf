package org.lectern.app.start;

import java.nio.file.Path;
import java.util.List;
import org.lectern.app.document.epub.EpubReader;
import org.lectern.app.document.html.Fb2Reader;
import org.lectern.app.document.html.HtmlReader;
import org.lectern.app.document.html.MarkdownReader;
import org.lectern.app.document.html.NotebookReader;
import org.lectern.app.document.ocr.CachedRecogniser;
import org.lectern.app.document.ocr.RecognisedPages;
import org.lectern.app.document.ocr.Tesseract;
import org.lectern.app.document.mail.EmlReader;
import org.lectern.app.document.mail.MhtmlReader;
import org.lectern.app.document.office.DocxReader;
import org.lectern.app.document.office.FlatReader;
import org.lectern.app.document.office.OdtReader;
import org.lectern.app.document.office.sheet.XlsxReader;
import org.lectern.app.document.office.slide.PptxReader;
import org.lectern.app.document.pdf.PdfTextReader;
import org.lectern.app.document.reader.DocumentReader;
import org.lectern.app.document.reader.DocumentReaders;
import org.lectern.app.document.rtf.RtfReader;
import org.lectern.app.document.text.TxtReader;
import org.lectern.app.platform.AppDirectories;

/// The readers of all formats, in the order in which they are asked.
final class AllFormats {
    private AllFormats() {}

    /// @param cache folder for what can be made again
    /// @param wholePages whether the menus of web pages, and what else stands around their text, are read too
    static DocumentReader reader(Path cache, boolean wholePages) {
        var recogniser = new CachedRecogniser(() -> Tesseract.find(System.getenv("PATH")),
                new RecognisedPages(AppDirectories.recognised(cache)));
        return new DocumentReaders(List.of(new PdfTextReader(recogniser), new EpubReader(), new Fb2Reader(),
                new DocxReader(), new PptxReader(), new XlsxReader(), new OdtReader(), new RtfReader(),
                new FlatReader(), new MhtmlReader(wholePages), new EmlReader(), new NotebookReader(),
                new HtmlReader(wholePages),
                new MarkdownReader(),
                new TxtReader()));
    }
}
