package org.lectern.app.document.office.slide;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jsoup.nodes.Element;
import org.lectern.app.document.flow.FlowWriter;
import org.lectern.app.document.html.Markup;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.DocumentFormat;
import org.lectern.app.document.model.PageVerdict;
import org.lectern.app.document.office.drawing.RelatedParts;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.FileProbe;
import org.lectern.app.document.reader.FormatReader;
import org.lectern.app.document.reader.ReadFailure;
import org.lectern.app.document.reader.ReadListener;
import org.lectern.app.document.reader.ZipContainer;

/// Reads presentations (Office Open XML, ECMA-376): a page for each slide that is shown, its title a heading, then its texts, tables,
/// charts, diagrams, and the speaker's notes.
public final class PptxReader implements FormatReader {
    private static final String MAIN = "ppt/presentation.xml";
    private static final int MOST_SLIDES = 5_000;

    @Override
    public boolean recognises(FileProbe file) {
        return file.isZip() && (file.entries().contains(MAIN) || file.isNamed(DocumentFormat.PPTX));
    }

    @Override
    public Document read(Path file, Optional<String> password, ReadListener listener, BooleanSupplier cancelled)
            throws DocumentReadException {
        try (var zip = ZipContainer.open(file)) {
            var slides = slides(zip);
            var writer = new FlowWriter();
            for (var i = 0; i < slides.size(); i++) {
                if (cancelled.getAsBoolean()) {
                    throw new DocumentReadException(ReadFailure.CANCELLED, file);
                }
                write(zip, slides.get(i), writer);
                listener.page(i + 1, slides.size());
            }
            var properties = Markup.xml(zip.find("docProps/core.xml").orElse(new byte[0]));
            return writer.finish().document(file, DocumentFormat.PPTX, text(properties, "title"))
                    .by(text(properties, "creator"));
        }
    }

    private static String text(Element properties, String name) {
        return Markup.first(properties, name).map(Element::text).orElse("");
    }

    /// The paths of the slides in the order in which they are shown.
    private static List<String> slides(ZipContainer zip) throws DocumentReadException {
        var presentation = Markup.xml(zip.require(MAIN));
        var related = RelatedParts.of(zip::find, MAIN);
        var paths = new ArrayList<String>();
        Markup.all(presentation, "sldId").stream().limit(MOST_SLIDES)
                .forEach(slide -> related.path(slide.attr("r:id")).ifPresent(paths::add));
        return paths;
    }

    private static void write(ZipContainer zip, String path, FlowWriter writer) throws DocumentReadException {
        var slide = Markup.xml(zip.find(path).orElse(new byte[0]));
        var root = Markup.first(slide, "sld");
        if (root.filter(e -> e.attr("show").matches("0|false")).isPresent()) {
            return;
        }
        writer.page(Markup.first(slide, "pic").isPresent() ? PageVerdict.SCAN : PageVerdict.EMPTY);
        new SlideText(RelatedParts.of(zip::find, path), writer).write(slide);
    }
}
