package org.lectern.app.document.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.jspecify.annotations.Nullable;
import org.lectern.app.document.pdf.glyph.Layers;
import org.lectern.app.document.pdf.glyph.PageGeometry;
import org.lectern.app.document.pdf.glyph.Structure;
import org.lectern.app.document.layout.GlyphStore;
import org.lectern.app.document.layout.RunningText;
import org.lectern.app.document.layout.TextAssembly;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.DocumentFormat;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.document.model.Page;
import org.lectern.app.document.model.PageLabels;
import org.lectern.app.document.model.PageVerdict;
import org.lectern.app.document.model.PaperPage;
import org.lectern.app.document.model.Section;
import org.lectern.inference.api.TextRange;
import org.lectern.app.document.ocr.TextRecogniser;
import org.lectern.app.document.pdf.font.FontMetrics;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.ReadFailure;
import org.lectern.app.document.reader.ReadListener;

/// One open PDF on its way to a document, page by page.
final class PdfReading {
    private static final Logger LOG = Logger.getLogger(PdfReading.class.getName());
    private static final TextRange NOWHERE = new TextRange(0, 0);

    private final Path file;
    private final PDDocument pdf;
    private final ReadListener listener;
    private final BooleanSupplier cancelled;
    private final DocumentId id;
    private final ScanReader scans;
    private final Layers layers;
    private final Structure structure;
    private final FontMetrics metrics = new FontMetrics();
    private final List<PaperPage> pages = new ArrayList<>();
    private PageLabels labels = PageLabels.NONE;
    private boolean broken;

    /// @param keeps whether what is recognised on its pages may be kept, which that of a protected document may not
    PdfReading(Path file, PDDocument pdf, TextRecogniser recogniser, boolean keeps, ReadListener listener,
            BooleanSupplier cancelled) throws DocumentReadException {
        this.file = file;
        this.pdf = pdf;
        this.listener = listener;
        this.cancelled = cancelled;
        this.id = id(file);
        this.layers = layers(pdf);
        this.structure = Structure.of(pdf);
        this.scans = new ScanReader(pdf, keeps ? Optional.of(id) : Optional.empty(), recogniser, () -> {
            listener.busy();
            return !cancelled.getAsBoolean();
        });
    }

    private static DocumentId id(Path file) throws DocumentReadException {
        try {
            return DocumentId.of(Files.newInputStream(file));
        } catch (IOException e) {
            throw DocumentReadException.unreadable(file, e);
        }
    }

    private static Layers layers(PDDocument pdf) {
        try {
            return Layers.of(pdf);
        } catch (RuntimeException | StackOverflowError e) { // a damaged list of layers costs these only
            LOG.log(Level.WARNING, "layers not readable", e);
            return Layers.NONE;
        }
    }

    Document document() throws DocumentReadException {
        var count = count();
        labels = LabelReader.labels(pdf, count);
        tellPages();
        var assembly = new TextAssembly(count, listener::text);
        for (var number = 1; number <= count; number++) {
            if (cancelled.getAsBoolean()) {
                throw new DocumentReadException(ReadFailure.CANCELLED, file);
            }
            read(number, assembly);
            listener.page(number, count);
        }
        return document(assembly.finish());
    }

    private void read(int number, TextAssembly assembly) {
        var page = ReadPage.of(pdf, number, metrics, layers, structure, listener::busy);
        if (page.mayHoldPicturedText()) {
            page = page.or(scans.read(page.lines()));
        }
        if (number == 1) {
            page = page.with(XfaForm.lines(pdf));
        }
        broken |= page.broken();
        assembly.add(page.lines());
        pages.add(new PaperPage(number, page.lines().width(), page.lines().height(), NOWHERE, page.verdict()));
    }

    private Document document(RunningText text) throws DocumentReadException {
        if (text.text().isEmpty()) {
            throw withoutText();
        }
        var outline = outline(text);
        var placed = pages.stream().<Page>map(page -> new PaperPage(page.number(), page.width(), page.height(),
                text.pages().get(page.number() - 1), page.verdict())).toList();
        return new Document(id, DocumentFormat.PDF, file, title(text.title()), author(), text.text(),
                outline.isEmpty() ? text.sections() : outline, placed, text.blocks(), text.glyphs(),
                LinkReader.links(pdf, text), labels.at(placed),
                AdditionReader.read(pdf, text));
    }

    private DocumentReadException withoutText() {
        if (broken) {
            return new DocumentReadException(ReadFailure.DAMAGED, file);
        }
        if (pages.stream().anyMatch(page -> page.verdict() == PageVerdict.GARBLED)) {
            return new DocumentReadException(ReadFailure.GARBLED, file);
        }
        return pages.stream().allMatch(page -> page.verdict() == PageVerdict.EMPTY)
                ? new DocumentReadException(ReadFailure.EMPTY, file)
                : new DocumentReadException(ReadFailure.NO_TEXT, file);
    }

    private void tellPages() {
        var measured = new ArrayList<Page>();
        try {
            for (var page : pdf.getPages()) {
                var measures = PageGeometry.of(page);
                measured.add(new PaperPage(measured.size() + 1, measures.width(), measures.height(), NOWHERE,
                        PageVerdict.TEXT));
            }
        } catch (RuntimeException | StackOverflowError e) { // a broken page; reading tells which
            LOG.log(Level.WARNING, "pages cannot be measured before they are read", e);
            return;
        }
        listener.opened(new Document(id, DocumentFormat.PDF, file, title(Optional.empty()), "", List.of(), measured,
                List.of(), GlyphStore.EMPTY).labelled(labels));
    }

    private int count() throws DocumentReadException {
        try {
            var count = PageCount.of(pdf);
            if (count > PageCount.MOST_PAGES) {
                throw new DocumentReadException(ReadFailure.TOO_MANY_PAGES, file, null,
                        List.of(Integer.toString(PageCount.MOST_PAGES)));
            }
            if (count > 0) {
                return count;
            }
        } catch (RuntimeException | StackOverflowError e) { // a page tree that is no tree
            throw new DocumentReadException(ReadFailure.DAMAGED, file, e);
        }
        throw new DocumentReadException(ReadFailure.EMPTY, file);
    }

    private List<Section> outline(RunningText text) {
        try {
            return OutlineReader.sections(pdf, text);
        } catch (IOException | RuntimeException | StackOverflowError e) { // a damaged outline costs the sections only
            LOG.log(Level.WARNING, "outline not readable", e);
            return List.of();
        }
    }

    /// As the file names itself, else the title that its fonts show, else the file's name.
    private String title(Optional<String> heading) {
        var own = ownTitle();
        return own == null || own.isBlank()
                ? heading.orElseGet(() -> file.getFileName().toString().replaceFirst("(?i)\\.pdf$", ""))
                : own.strip();
    }

    private @Nullable String ownTitle() {
        return said(PDDocumentInformation::getTitle);
    }

    private String author() {
        var author = said(PDDocumentInformation::getAuthor);
        return author == null ? "" : author.strip().replaceAll("\\s+", " ");
    }

    /// What the file says of itself; may be null.
    private @Nullable String said(Function<PDDocumentInformation, String> what) {
        try {
            return what.apply(pdf.getDocumentInformation());
        } catch (RuntimeException | StackOverflowError e) { // PDFBox meets broken objects with unchecked exceptions
            LOG.log(Level.WARNING, "title or author not readable", e);
            return null;
        }
    }
}
