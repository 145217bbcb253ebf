package org.lectern.app.document.pdf;

import java.io.IOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.lectern.app.document.layout.PageLines;
import org.lectern.app.document.layout.ReadingOrder;
import org.lectern.app.document.layout.XyCutReadingOrder;
import org.lectern.app.document.model.PageVerdict;

/// One page and what became of it.
///
/// @param broken whether the page is damaged, so that its lines are those before the damage
record ReadPage(PageLines lines, PageVerdict verdict, boolean broken) {
    private static final Logger LOG = Logger.getLogger(ReadPage.class.getName());
    private static final ReadingOrder ORDER = new XyCutReadingOrder();

    /// @param number from 1
    static ReadPage of(PDDocument pdf, int number, FontMetrics metrics) {
        try {
            var page = pdf.getPage(number - 1);
            var geometry = PageGeometry.of(page);
            var collected = GlyphCollector.collect(page, geometry, metrics);
            return new ReadPage(
                    ORDER.order(new PageLines(number, geometry.width(), geometry.height(), collected.lines())),
                    verdict(page, collected), collected.broken());
        } catch (IOException | RuntimeException e) { // PDFBox meets broken objects with unchecked exceptions as well
            LOG.log(Level.WARNING, "page " + number + " not readable", e);
            var size = PDRectangle.A4;
            return new ReadPage(new PageLines(number, size.getWidth(), size.getHeight(), List.of()),
                    PageVerdict.GARBLED, true);
        }
    }

    private static PageVerdict verdict(PDPage page, GlyphCollector.Collected collected) throws IOException {
        if (collected.broken()) {
            return PageVerdict.GARBLED;
        }
        if (collected.legibility().isEmpty()) {
            return PageImages.any(page) ? PageVerdict.SCAN : PageVerdict.EMPTY;
        }
        return collected.legibility().isGarbled() ? PageVerdict.GARBLED : PageVerdict.TEXT;
    }
}
