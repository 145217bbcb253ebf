package org.lectern.app.document.office;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jsoup.nodes.Element;
import org.lectern.app.document.flow.FlowWriter;
import org.lectern.app.document.html.Markup;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.DocumentFormat;
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
        return file.isZip() && (file.entries().contains(MAIN) || file.extension().matches("docx|docm|dotx"))
                || Encrypted.isOffice(file);
    }

    @Override
    public Document read(Path file, Optional<String> password, ReadListener listener, BooleanSupplier cancelled)
            throws DocumentReadException {
        if (Encrypted.isOffice(FileProbe.of(file))) {
            throw Encrypted.refusal(file);
        }
        try (var zip = ZipContainer.open(file)) {
            var main = main(zip);
            var body = Markup.xml(zip.require(main));
            var writer = new FlowWriter();
            var numbers = new ListNumbers(DocxNumbering.of(part(zip, "numbering")));
            var notes = new DocxNotes(part(zip, "footnotes"), part(zip, "endnotes"));
            var links = new DocxLinks(xml(zip, relations(main)), writer);
            DocxBody.write(body, DocxStyles.of(part(zip, "styles")), numbers, notes, links, writer);
            var text = writer.finish();
            listener.page(1, 1);
            var properties = xml(zip, "docProps/core.xml");
            var title = Markup.first(properties, "title").map(Element::text).orElse("");
            var author = Markup.first(properties, "creator").map(Element::text).orElse("");
            return text.document(file, DocumentFormat.DOCX, title).by(author);
        }
    }

    private static String main(ZipContainer zip) throws DocumentReadException {
        return Markup.all(xml(zip, "_rels/.rels"), "Relationship").stream()
                .filter(relation -> relation.attr("Type").endsWith("/officeDocument"))
                .map(relation -> relation.attr("Target").replaceFirst("^/", "")).findFirst().orElse(MAIN);
    }

    /// The part that says what the identifiers in another part stand for.
    private static String relations(String part) {
        var name = part.lastIndexOf('/') + 1;
        return part.substring(0, name) + "_rels/" + part.substring(name) + ".rels";
    }

    private static Element part(ZipContainer zip, String name) throws DocumentReadException {
        return xml(zip, "word/" + name + ".xml");
    }

    private static Element xml(ZipContainer zip, String path) throws DocumentReadException {
        return Markup.xml(zip.find(path).orElse(new byte[0]));
    }
}
