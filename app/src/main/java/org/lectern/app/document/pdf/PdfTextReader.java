package org.lectern.app.document.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.lectern.app.document.layout.GlyphStore;
import org.lectern.app.document.layout.RunningText;
import org.lectern.app.document.layout.TextAssembly;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.DocumentFormat;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.document.model.Page;
import org.lectern.app.document.model.PageVerdict;
import org.lectern.app.document.model.PaperPage;
import org.lectern.app.document.model.Section;
import org.lectern.app.document.model.TextSpan;
import org.lectern.app.document.ocr.TextRecogniser;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.FileProbe;
import org.lectern.app.document.reader.FormatReader;
import org.lectern.app.document.reader.ReadListener;

/// Reads PDF files: running text, sections from the outline, and a box for every glyph.
public final class PdfTextReader implements FormatReader {
    private static final Logger LOG = Logger.getLogger(PdfTextReader.class.getName());
    private static final TextSpan NOWHERE = new TextSpan(0, 0);
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
            return read(file, pdf, listener, cancelled);
        } finally {
            PdfFile.close(pdf);
        }
    }

    private Document read(Path file, PDDocument pdf, ReadListener listener, BooleanSupplier cancelled)
            throws DocumentReadException {
        var id = id(file);
        var count = count(file, pdf);
        tellPages(file, pdf, id, listener);
        var assembly = new TextAssembly(count, listener::text);
        var pages = new ArrayList<PaperPage>();
        var metrics = new FontMetrics();
        var scans = new ScanReader(pdf, id, recogniser, () -> {
            listener.busy();
            return !cancelled.getAsBoolean();
        });
        var broken = false;
        for (var number = 1; number <= count; number++) {
            if (cancelled.getAsBoolean()) {
                throw new DocumentReadException.Cancelled(file);
            }
            var page = ReadPage.of(pdf, number, metrics);
            page = page.mayHoldPicturedText() ? page.or(scans.read(page.lines())) : page;
            broken |= page.broken();
            assembly.add(page.lines());
            pages.add(new PaperPage(number, page.lines().width(), page.lines().height(), NOWHERE, page.verdict()));
            listener.page(number, count);
        }
        var text = assembly.finish();
        if (text.text().isEmpty()) {
            throw withoutText(file, pages, broken);
        }
        var outline = sections(pdf, text);
        return new Document(id, DocumentFormat.PDF, file, title(file, pdf, text.title()), text.text(),
                outline.isEmpty() ? text.sections() : outline, placed(pages, text), text.blocks(), text.glyphs());
    }

    private static void tellPages(Path file, PDDocument pdf, DocumentId id, ReadListener listener) {
        var pages = new ArrayList<Page>();
        try {
            for (var page : pdf.getPages()) {
                var measures = PageGeometry.of(page);
                pages.add(new PaperPage(pages.size() + 1, measures.width(), measures.height(), NOWHERE,
                        PageVerdict.TEXT));
            }
        } catch (RuntimeException e) { // a broken page; reading tells which
            LOG.log(Level.WARNING, "pages cannot be measured before they are read", e);
            return;
        }
        listener.opened(new Document(id, DocumentFormat.PDF, file, title(file, pdf, Optional.empty()), "", List.of(),
                pages, List.of(), GlyphStore.EMPTY));
    }

    private static List<Page> placed(List<PaperPage> pages, RunningText text) {
        return pages.stream().<Page>map(page -> new PaperPage(page.number(), page.width(), page.height(),
                text.pages().get(page.number() - 1), page.verdict())).toList();
    }

    private static DocumentReadException withoutText(Path file, List<PaperPage> pages, boolean broken) {
        if (broken) {
            return new DocumentReadException.Damaged(file, null);
        }
        return pages.stream().allMatch(page -> page.verdict() == PageVerdict.EMPTY)
                ? new DocumentReadException.Empty(file)
                : new DocumentReadException.NoText(file);
    }

    private static int count(Path file, PDDocument pdf) throws DocumentReadException {
        try {
            if (pdf.getNumberOfPages() > 0) {
                return pdf.getNumberOfPages();
            }
        } catch (RuntimeException e) { // a page tree that is no tree
            throw new DocumentReadException.Damaged(file, e);
        }
        throw new DocumentReadException.Empty(file);
    }

    private static List<Section> sections(PDDocument pdf, RunningText text) {
        try {
            return OutlineReader.sections(pdf, text);
        } catch (IOException | RuntimeException e) { // a damaged outline costs the sections only
            LOG.log(Level.WARNING, "outline not readable", e);
            return List.of();
        }
    }

    private static String title(Path file, PDDocument pdf, Optional<String> heading) {
        var title = written(pdf);
        if (title != null && !title.isBlank()) {
            return title.strip();
        }
        return heading.orElseGet(() -> file.getFileName().toString().replaceFirst("(?i)\\.pdf$", ""));
    }

    private static String written(PDDocument pdf) {
        try {
            return pdf.getDocumentInformation().getTitle();
        } catch (RuntimeException e) { // PDFBox meets broken objects with unchecked exceptions
            LOG.log(Level.WARNING, "title not readable", e);
            return null;
        }
    }

    private static DocumentId id(Path file) throws DocumentReadException {
        try {
            return DocumentId.of(Files.newInputStream(file));
        } catch (IOException e) {
            throw new DocumentReadException.NotReadable(file, e);
        }
    }
}
