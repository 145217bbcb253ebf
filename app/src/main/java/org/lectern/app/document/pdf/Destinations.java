package org.lectern.app.document.pdf;

import java.io.IOException;
import java.util.OptionalInt;
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
///
/// @param text of the whole document
record Destinations(PDDocument document, RunningText text) {
    /// The first line below a destination; empty where there is no such page.
    OptionalInt offset(PDDestination destination) throws IOException {
        var place = resolved(destination);
        if (place == null) {
            return OptionalInt.empty();
        }
        var number = place.retrievePageNumber() + 1;
        if (number < 1 || number > text.pages().size()) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(below(number, top(place, document.getPage(number - 1))));
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

    private @Nullable PDPageDestination resolved(PDDestination destination) throws IOException {
        return switch (destination) {
            case PDNamedDestination named -> document.getDocumentCatalog().findNamedDestinationPage(named);
            case PDPageDestination direct -> direct;
            case null, default -> null;
        };
    }
}
