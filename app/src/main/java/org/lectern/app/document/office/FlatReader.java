package org.lectern.app.document.office;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jsoup.nodes.Element;
import org.lectern.app.document.flow.FlowContent;
import org.lectern.app.document.html.Markup;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.DocumentFormat;
import org.lectern.app.document.office.drawing.PartSource;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.FileProbe;
import org.lectern.app.document.reader.FormatReader;
import org.lectern.app.document.reader.ReadFailure;
import org.lectern.app.document.reader.ReadListener;
import org.lectern.app.document.reader.WholeFile;

/// Reads office documents that are one XML file and no archive: flat OpenDocument texts, the packages that Word writes as XML, and
/// the XML of Word 2003.
public final class FlatReader implements FormatReader {
    private static final int LARGEST = 64 << 20; // bytes, pictures included

    @Override
    public boolean recognises(FileProbe file) {
        var text = file.text();
        return (text.contains("<office:document") && text.contains("opendocument"))
                || text.contains("<pkg:package") || text.contains("<w:wordDocument");
    }

    @Override
    public Document read(Path file, Optional<String> password, ReadListener listener, BooleanSupplier cancelled)
            throws DocumentReadException {
        var root = Markup.xml(WholeFile.read(file, LARGEST));
        listener.page(1, 1);
        if (Markup.first(root, "package").isPresent()) {
            return packed(file, root);
        }
        if (Markup.first(root, "wordDocument").isPresent()) {
            PartSource none = path -> Optional.empty();
            var parts = DocxParts.of(none, "").with(root);
            return document(file, DocumentFormat.DOCX, new FlowContent(parts.text(root), name(root, "title"),
                    name(root, "author")));
        }
        return document(file, DocumentFormat.ODT, new FlowContent(OdtReader.text(root, root,
                new OdtObjects(Map.of())), name(root, "title"), name(root, "creator")));
    }

    private static String name(Element root, String name) {
        return Markup.first(root, "meta").or(() -> Markup.first(root, "DocumentProperties")).or(
                () -> Markup.first(root, "coreProperties"))
                .flatMap(e -> Markup.first(e, name)).map(Element::text).orElse("");
    }

    private static Document document(Path file, DocumentFormat format, FlowContent content)
            throws DocumentReadException {
        return content.text().document(file, format, content.title()).by(content.author());
    }

    private static Document packed(Path file, Element root) throws DocumentReadException {
        var parts = new HashMap<String, byte[]>();
        for (var part : Markup.all(root, "part")) {
            bytes(part).ifPresent(bytes -> parts.put(part.attr("pkg:name").replaceFirst("^/", ""), bytes));
        }
        PartSource source = path -> Optional.ofNullable(parts.get(path));
        var main = DocxReader.main(source);
        var body = source.find(main).orElseThrow(() -> new DocumentReadException(ReadFailure.DAMAGED, file));
        return document(file, DocumentFormat.DOCX, new FlowContent(DocxParts.of(source, main).text(Markup.xml(body)),
                name(root, "title"), name(root, "creator")));
    }

    private static Optional<byte[]> bytes(Element part) {
        var xml = List.copyOf(Markup.all(part, "xmlData"));
        if (!xml.isEmpty()) {
            return Optional.of(xml.getFirst().html().getBytes(StandardCharsets.UTF_8));
        }
        return Markup.first(part, "binaryData").map(data -> Base64.getMimeDecoder().decode(data.text()
                .replaceAll("[^A-Za-z0-9+/=]", "").getBytes(StandardCharsets.US_ASCII)));
    }
}
