package org.lectern.app.document.pdf;

import java.io.IOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.jspecify.annotations.Nullable;
import org.lectern.app.document.pdf.glyph.PageGeometry;
import org.lectern.app.document.layout.RunningText;

/// Where in the running text the destinations of a PDF are.
final class Destinations {
    private static final Logger LOG = Logger.getLogger(Destinations.class.getName());

    private final PDDocument document;
    private final RunningText text;
    private final Map<String, Optional<PDPageDestination>> named = new HashMap<>();
    private @Nullable IdentityHashMap<COSDictionary, Integer> numbers; // of pages, from 1

    /// @param text of the whole document
    Destinations(PDDocument document, RunningText text) {
        this.document = document;
        this.text = text;
    }

    /// The first line below a destination; empty where there is no such page.
    OptionalInt offset(PDDestination destination) throws IOException {
        var place = resolved(destination);
        if (place == null) {
            return OptionalInt.empty();
        }
        var page = place.getPage();
        var number = page == null ? place.retrievePageNumber() + 1 : number(page);
        if (number < 1 || number > text.pages().size()) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(below(number, top(place, page == null ? document.getPage(number - 1) : page)));
    }

    /// From 1; 0 for one that is no page of the document.
    int number(PDPage page) {
        var known = numbers;
        if (known == null) {
            known = new IdentityHashMap<>();
            var last = 0;
            try {
                for (var each : document.getPages()) {
                    last++;
                    known.putIfAbsent(each.getCOSObject(), last);
                }
            } catch (RuntimeException e) { // what PDFBox throws at a broken page: those before it are known
                LOG.log(Level.INFO, "a page cannot be counted", e);
            }
            numbers = known;
        }
        return known.getOrDefault(page.getCOSObject(), 0);
    }

    /// Height of a destination on the displayed page, in points; 0 where it is the page as a whole.
    double top(PDDestination destination, PDPage page) throws IOException {
        if (resolved(destination) instanceof PDPageXYZDestination at && at.getTop() >= 0) {
            return PageGeometry.of(page).toDisplay().transformPoint(Math.max(at.getLeft(), 0), at.getTop()).y;
        }
        return 0;
    }

    /// Where the first line below a height of a page begins.
    ///
    /// @param page from 1
    /// @param top in points
    int below(int page, double top) {
        return text.glyphs().below(page, top + 1).orElseGet(() -> text.pages().get(page - 1).start());
    }

    private @Nullable PDPageDestination ofName(PDNamedDestination name) throws IOException {
        var key = name.getNamedDestination();
        if (key == null) {
            return null;
        }
        var known = named.get(key);
        if (known == null) {
            known = Optional.ofNullable(document.getDocumentCatalog().findNamedDestinationPage(name));
            named.put(key, known);
        }
        return known.orElse(null);
    }

    private @Nullable PDPageDestination resolved(PDDestination destination) throws IOException {
        return switch (destination) {
            case PDNamedDestination name -> ofName(name);
            case PDPageDestination direct -> direct;
            case null, default -> null;
        };
    }
}
