package org.lectern.app.document.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.lectern.app.document.layout.LineAssembler;
import org.lectern.app.document.layout.PageLines;
import org.lectern.app.document.layout.RunningHeads;
import org.lectern.app.document.layout.RunningText;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.DocumentFormat;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.document.model.Page;
import org.lectern.app.document.model.PageVerdict;
import org.lectern.app.document.model.Section;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.FormatReader;
import org.lectern.app.document.reader.ReadListener;

/// Reads PDF files: running text, sections from the outline, and a box for every glyph.
public final class PdfTextReader implements FormatReader {
    private static final Logger LOG = Logger.getLogger(PdfTextReader.class.getName());
    private static final double GARBLED = 0.3; // share of glyphs without a meaning

    @Override
    public boolean recognises(byte[] head) {
        return new String(head, StandardCharsets.ISO_8859_1).contains("%PDF-");
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
        var pages = pages(file, pdf, listener, cancelled);
        var text = RunningText.of(RunningHeads.without(pages.stream().map(ReadPage::lines).toList()));
        if (text.text().isEmpty()) {
            throw pages.stream().anyMatch(page -> page.verdict() == PageVerdict.EMPTY)
                    && pages.stream().noneMatch(page -> page.verdict() == PageVerdict.SCAN)
                            ? new DocumentReadException.Empty(file)
                            : new DocumentReadException.NoText(file);
        }
        var numbered = new ArrayList<Page>();
        for (var page : pages) {
            var span = text.pages().get(numbered.size());
            numbered.add(
                    new Page(page.lines().number(), page.lines().width(), page.lines().height(), span, page.verdict()));
        }
        return new Document(id(file), DocumentFormat.PDF, file, title(file, pdf), text.text(), sections(pdf, text),
                numbered, text.glyphs());
    }

    /// A page and what became of it.
    private record ReadPage(PageLines lines, PageVerdict verdict) {}

    private static List<ReadPage> pages(Path file, PDDocument pdf, ReadListener listener, BooleanSupplier cancelled)
            throws DocumentReadException {
        var metrics = new FontMetrics();
        var pages = new ArrayList<ReadPage>();
        var count = count(file, pdf);
        for (var number = 1; number <= count; number++) {
            if (cancelled.getAsBoolean()) {
                throw new DocumentReadException.Cancelled(file);
            }
            pages.add(page(file, pdf, number, metrics));
            listener.page(number, count);
        }
        return pages;
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

    private static ReadPage page(Path file, PDDocument pdf, int number, FontMetrics metrics)
            throws DocumentReadException {
        try {
            var page = pdf.getPage(number - 1);
            var geometry = PageGeometry.of(page);
            var collected = GlyphCollector.collect(page, geometry, metrics);
            var lines = LineAssembler.lines(collected.glyphs());
            return new ReadPage(new PageLines(number, geometry.width(), geometry.height(), lines),
                    verdict(page, collected));
        } catch (IOException | RuntimeException e) { // PDFBox meets broken objects with unchecked exceptions as well
            LOG.log(Level.WARNING, "page " + number + " not readable", e);
            throw new DocumentReadException.Damaged(file, e);
        }
    }

    private static PageVerdict verdict(PDPage page, GlyphCollector.Collected collected) throws IOException {
        var meant = collected.glyphs().stream().filter(glyph -> !glyph.text().isBlank()).count();
        var strange = collected.unmapped()
                + collected.glyphs().stream().filter(glyph -> isStrange(glyph.text())).count();
        if (meant + collected.unmapped() == 0) {
            return PageImages.any(page) ? PageVerdict.SCAN : PageVerdict.EMPTY;
        }
        return strange > GARBLED * (meant + collected.unmapped()) ? PageVerdict.GARBLED : PageVerdict.TEXT;
    }

    private static boolean isStrange(String text) {
        return text.codePoints().anyMatch(c -> c == 0xFFFD || Character.getType(c) == Character.PRIVATE_USE);
    }

    private static List<Section> sections(PDDocument pdf, RunningText text) {
        try {
            return OutlineReader.sections(pdf, text);
        } catch (IOException | RuntimeException e) { // a damaged outline costs the sections only
            LOG.log(Level.WARNING, "outline not readable", e);
            return List.of();
        }
    }

    private static String title(Path file, PDDocument pdf) {
        var title = pdf.getDocumentInformation().getTitle();
        if (title != null && !title.isBlank()) {
            return title.strip();
        }
        return file.getFileName().toString().replaceFirst("(?i)\\.pdf$", "");
    }

    private static DocumentId id(Path file) throws DocumentReadException {
        try {
            return DocumentId.of(Files.newInputStream(file));
        } catch (IOException e) {
            throw new DocumentReadException.NotReadable(file, e);
        }
    }
}
