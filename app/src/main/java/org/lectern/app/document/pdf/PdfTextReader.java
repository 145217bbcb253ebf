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
import org.lectern.app.document.layout.Blocks;
import org.lectern.app.document.layout.RunningHeads;
import org.lectern.app.document.layout.RunningText;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.DocumentFormat;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.document.model.Page;
import org.lectern.app.document.model.PageVerdict;
import org.lectern.app.document.model.PaperPage;
import org.lectern.app.document.model.Section;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.FileProbe;
import org.lectern.app.document.reader.FormatReader;
import org.lectern.app.document.reader.ReadListener;

/// Reads PDF files: running text, sections from the outline, and a box for every glyph.
public final class PdfTextReader implements FormatReader {
    private static final Logger LOG = Logger.getLogger(PdfTextReader.class.getName());
    private static final int LATEST_START = 1024; // bytes that may stand before the header

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
        var pages = pages(file, pdf, listener, cancelled);
        var text = RunningText.of(RunningHeads.without(pages.stream().map(ReadPage::lines).toList()));
        if (text.text().isEmpty()) {
            throw withoutText(file, pages);
        }
        var numbered = new ArrayList<Page>();
        for (var page : pages) {
            var span = text.pages().get(numbered.size());
            numbered.add(
                    new PaperPage(page.lines().number(), page.lines().width(), page.lines().height(), span,
                            page.verdict()));
        }
        return new Document(id(file), DocumentFormat.PDF, file, title(file, pdf), text.text(), sections(pdf, text),
                numbered, Blocks.of(text.text()), text.glyphs());
    }

    private static DocumentReadException withoutText(Path file, List<ReadPage> pages) {
        if (pages.stream().anyMatch(ReadPage::broken)) {
            return new DocumentReadException.Damaged(file, null);
        }
        return pages.stream().allMatch(page -> page.verdict() == PageVerdict.EMPTY)
                ? new DocumentReadException.Empty(file)
                : new DocumentReadException.NoText(file);
    }

    private static List<ReadPage> pages(Path file, PDDocument pdf, ReadListener listener, BooleanSupplier cancelled)
            throws DocumentReadException {
        var metrics = new FontMetrics();
        var pages = new ArrayList<ReadPage>();
        var count = count(file, pdf);
        for (var number = 1; number <= count; number++) {
            if (cancelled.getAsBoolean()) {
                throw new DocumentReadException.Cancelled(file);
            }
            pages.add(ReadPage.of(pdf, number, metrics));
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
