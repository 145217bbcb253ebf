package org.lectern.app.document.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.lectern.app.document.pdf.glyph.PageGeometry;
import org.lectern.app.document.layout.RunningText;
import org.lectern.app.document.layout.line.Box;
import org.lectern.app.document.model.Link;
import org.lectern.inference.api.TextRange;

/// The link annotations of a PDF as links of its text.
final class LinkReader {
    private static final Logger LOG = Logger.getLogger(LinkReader.class.getName());
    private static final int MOST = 50_000;

    private final RunningText text;
    private final Destinations destinations;
    private final List<Link> links = new ArrayList<>();

    private LinkReader(PDDocument document, RunningText text) {
        this.text = text;
        this.destinations = new Destinations(document, text);
    }

    static List<Link> links(PDDocument document, RunningText text) {
        var reader = new LinkReader(document, text);
        try {
            var number = 0;
            for (var page : document.getPages()) {
                number++;
                if (number > text.pages().size() || reader.links.size() >= MOST) {
                    break;
                }
                reader.read(page, number);
            }
        } catch (IOException | RuntimeException | StackOverflowError e) { // damaged annotations cost the links from there on only
            LOG.log(Level.WARNING, "links not readable", e);
        }
        return reader.links;
    }

    private void read(PDPage page, int number) throws IOException {
        for (var annotation : page.getAnnotations(PDAnnotationLink.class::isInstance)) {
            if (annotation.getRectangle() != null) {
                var span = text.glyphs().inside(number, displayed(page, annotation.getRectangle()));
                var link = span.isEmpty()
                        ? Optional.<Link>empty()
                        : link((PDAnnotationLink) annotation, span.get());
                link.ifPresent(links::add);
            }
        }
    }

    /// A rectangle as the page is displayed.
    static Box displayed(PDPage page, PDRectangle r) {
        var way = PageGeometry.of(page).toDisplay();
        var a = way.transformPoint(r.getLowerLeftX(), r.getLowerLeftY());
        var b = way.transformPoint(r.getUpperRightX(), r.getUpperRightY());
        return new Box(Math.min(a.x, b.x), Math.min(a.y, b.y), Math.max(a.x, b.x), Math.max(a.y, b.y));
    }

    private Optional<Link> link(PDAnnotationLink annotation, TextRange span) throws IOException {
        var action = annotation.getAction();
        if (action instanceof PDActionURI uri && uri.getURI() != null && !uri.getURI().isBlank()) {
            return Optional.of(new Link.Outer(span, uri.getURI().strip()));
        }
        var destination = action instanceof PDActionGoTo go ? go.getDestination() : annotation.getDestination();
        var offset = destinations.offset(destination);
        return offset.isPresent() ? Optional.of(new Link.Inner(span, offset.getAsInt())) : Optional.empty();
    }
}
