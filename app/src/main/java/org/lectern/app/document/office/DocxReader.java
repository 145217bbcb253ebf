package org.lectern.app.document.office;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jsoup.nodes.Element;
import org.lectern.app.document.flow.FlowContent;
import org.lectern.app.document.flow.FlowReading;
import org.lectern.app.document.html.Markup;
import org.lectern.app.document.model.Cover;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.DocumentFormat;
import org.lectern.app.document.office.drawing.PartSource;
import org.lectern.app.document.reader.CoverPicture;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.FileProbe;
import org.lectern.app.document.reader.FormatReader;
import org.lectern.app.document.reader.ReadListener;
import org.lectern.app.document.reader.ZipContainer;

/// Reads Word documents (Office Open XML, ECMA-376): text, headings, lists with their numbers, tables, notes. Deleted text,
/// comments, headers and footers are left out.
public final class DocxReader implements FormatReader {
    private static final String MAIN = "word/document.xml";

    @Override
    public boolean recognises(FileProbe file) {
        return (file.isZip() && (file.entries().contains(MAIN) || file.isNamed(DocumentFormat.DOCX)))
                || Encrypted.isOffice(file);
    }

    @Override
    public Document read(Path file, Optional<String> password, ReadListener listener, BooleanSupplier cancelled)
            throws DocumentReadException {
        if (Encrypted.isOffice(FileProbe.of(file))) {
            throw Encrypted.refusal(file);
        }
        try (var zip = ZipContainer.open(file)) {
            var main = main(zip::find);
            var body = zip.require(main);
            var parts = DocxParts.of(zip::find, main);
            var properties = DocxParts.xml(zip::find, "docProps/core.xml");
            var title = Markup.first(properties, "title").map(Element::text).orElse("");
            var author = Markup.first(properties, "creator").map(Element::text).orElse("");
            return new FlowReading(file, DocumentFormat.DOCX, listener, cancelled).read(body.length,
                    length -> new FlowContent(parts.text(Markup.xml(body, length)), title, author));
        }
    }

    @Override
    public Optional<Cover> illustration(Path file, String source, BooleanSupplier cancelled)
            throws DocumentReadException {
        return CoverPicture.illustration(file, source);
    }

    static String main(PartSource zip) throws DocumentReadException {
        return Markup.all(DocxParts.xml(zip, "_rels/.rels"), "Relationship").stream()
                .filter(relation -> relation.attr("Type").endsWith("/officeDocument"))
                .map(relation -> relation.attr("Target").replaceFirst("^/", "")).findFirst().orElse(MAIN);
    }
}
