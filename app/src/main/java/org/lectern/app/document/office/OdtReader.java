package org.lectern.app.document.office;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jsoup.nodes.Element;
import org.lectern.app.document.flow.FlowContent;
import org.lectern.app.document.flow.FlowReading;
import org.lectern.app.document.flow.FlowText;
import org.lectern.app.document.flow.FlowWriter;
import org.lectern.app.document.html.Markup;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.DocumentFormat;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.FileProbe;
import org.lectern.app.document.reader.FormatReader;
import org.lectern.app.document.reader.ReadFailure;
import org.lectern.app.document.reader.ReadListener;
import org.lectern.app.document.reader.ZipContainer;

/// Reads OpenDocument texts (ISO/IEC 26300): text, headings, lists, tables, notes. Deleted text, comments and the readings of
/// ruby are left out.
public final class OdtReader implements FormatReader {
    private static final String MEDIA_TYPE = "application/vnd.oasis.opendocument.text";
    private static final String MANIFEST = "META-INF/manifest.xml";

    @Override
    public boolean recognises(FileProbe file) {
        return file.isZip() && (file.text().contains(MEDIA_TYPE) || file.isNamed(DocumentFormat.ODT));
    }

    @Override
    public Document read(Path file, Optional<String> password, ReadListener listener, BooleanSupplier cancelled)
            throws DocumentReadException {
        try (var zip = ZipContainer.open(file)) {
            var manifest = new String(zip.find(MANIFEST).orElse(new byte[0]), StandardCharsets.UTF_8);
            if (manifest.contains("encryption-data")) {
                throw new DocumentReadException(ReadFailure.LOCKED, file);
            }
            var content = zip.require("content.xml");
            var styles = Markup.xml(zip.find("styles.xml").orElse(new byte[0]));
            var objects = OdtObjects.in(zip);
            var properties = Markup.xml(zip.find("meta.xml").orElse(new byte[0]));
            var title = Markup.first(properties, "title").map(Element::text).orElse("");
            var author = Markup.first(properties, "creator").or(() -> Markup.first(properties, "initial-creator"))
                    .map(Element::text).orElse("");
            return new FlowReading(file, DocumentFormat.ODT, listener, cancelled).read(content.length,
                    length -> new FlowContent(text(Markup.xml(content, length), styles, objects), title, author));
        }
    }

    static FlowText text(Element content, Element styles, OdtObjects objects) {
        var writer = new FlowWriter();
        OdtBody.write(content, ListNumbers.apart(OdtNumbering.of(styles, content)),
                new OdtStyles(List.of(styles, content)), objects, writer);
        return writer.finish();
    }
}
