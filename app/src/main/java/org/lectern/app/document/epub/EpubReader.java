package org.lectern.app.document.epub;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.lectern.app.document.flow.FlowContent;
import org.lectern.app.document.flow.FlowReading;
import org.lectern.app.document.flow.FlowText;
import org.lectern.app.document.flow.FlowWriter;
import org.lectern.app.document.model.Cover;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.DocumentFormat;
import org.lectern.app.document.reader.CoverPicture;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.FileProbe;
import org.lectern.app.document.reader.FormatReader;
import org.lectern.app.document.reader.ReadFailure;
import org.lectern.app.document.reader.ReadListener;
import org.lectern.app.document.reader.ZipContainer;

/// Reads EPUB 2 and 3: the documents of the spine, a page each, and the table of contents as sections.
public final class EpubReader implements FormatReader {
    private static final String MEDIA_TYPE = "application/epub+zip";
    private static final int MOST_DOCUMENTS = 20_000;

    @Override
    public boolean recognises(FileProbe file) {
        return file.isZip() && (file.text().contains(MEDIA_TYPE) || file.isNamed(DocumentFormat.EPUB)
                || file.entries().contains("META-INF/container.xml"));
    }

    @Override
    public Document read(Path file, Optional<String> password, ReadListener listener, BooleanSupplier cancelled)
            throws DocumentReadException {
        try (var zip = ZipContainer.open(file)) {
            CopyProtection.refuse(file, zip);
            var opf = EpubPackage.read(file, zip);
            var chapters = new Chapters(zip);
            var writer = new FlowWriter();
            var shown = false;
            if (opf.spine().size() > MOST_DOCUMENTS) {
                throw new DocumentReadException(ReadFailure.TOO_LARGE, file);
            }
            var steps = opf.spine().size();
            for (var i = 0; i < opf.spine().size(); i++) {
                if (!shown) {
                    var parts = tellLong(file, chapters, opf, i, listener, cancelled);
                    shown = parts > 1;
                    steps = Math.max(steps, parts);
                }
                if (cancelled.getAsBoolean()) {
                    throw new DocumentReadException(ReadFailure.CANCELLED, file);
                }
                chapters.write(opf.spine().get(i), writer);
                if (!shown && writer.place() > 0 && i + 1 < opf.spine().size()) {
                    listener.opened(beginning(file, chapters, opf, i + 1));
                    shown = true;
                }
                listener.page((int) ((i + 1L) * steps / opf.spine().size()), steps);
            }
            var text = withPrintedPages(writer.finish(), zip, opf);
            var sections = Contents.read(zip, opf).sections(text.anchors());
            return text.document(file, DocumentFormat.EPUB, opf.title(),
                    sections.isEmpty() ? text.headings() : sections).by(opf.author());
        }
    }

    /// Marks in the text say better than a list where pages begin.
    private static FlowText withPrintedPages(FlowText text, ZipContainer zip, EpubPackage opf)
            throws DocumentReadException {
        return text.printed().isEmpty()
                ? text.printed(Contents.printedPages(zip, opf).marks(text.anchors()))
                : text;
    }

    @Override
    public Optional<Cover> cover(Path file) throws DocumentReadException {
        try (var zip = ZipContainer.open(file)) {
            var path = EpubPackage.read(file, zip).cover();
            return path.isEmpty() ? Optional.empty() : zip.find(path.get()).flatMap(CoverPicture::of);
        }
    }

    @Override
    public Optional<Cover> illustration(Path file, String source, BooleanSupplier cancelled)
            throws DocumentReadException {
        return CoverPicture.illustration(file, source);
    }

    /// Tells the beginning of a long document of the spine, with those before it.
    ///
    /// @return into how many parts of the beginning's length it would be cut; 1 where nothing was told
    private static int tellLong(Path file, Chapters chapters, EpubPackage opf, int document, ReadListener listener,
            BooleanSupplier cancelled) throws DocumentReadException {
        var path = opf.spine().get(document);
        var bytes = chapters.bytes(path);
        return new FlowReading(file, DocumentFormat.EPUB, listener, cancelled).tellBeginning(bytes.length, length -> {
            var writer = new FlowWriter();
            for (var before : opf.spine().subList(0, document)) {
                chapters.write(before, writer);
            }
            chapters.write(path, bytes, length, writer);
            return new FlowContent(writer.finish(), opf.title(), opf.author());
        });
    }

    /// The first documents of the spine, for the reader to begin with.
    private static Document beginning(Path file, Chapters chapters, EpubPackage opf, int documents)
            throws DocumentReadException {
        var writer = new FlowWriter();
        for (var path : opf.spine().subList(0, documents)) {
            chapters.write(path, writer);
        }
        return writer.finish().document(file, DocumentFormat.EPUB, opf.title());
    }
}
