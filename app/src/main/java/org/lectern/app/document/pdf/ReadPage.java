package org.lectern.app.document.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.lectern.app.document.pdf.glyph.GlyphCollector;
import org.lectern.app.document.pdf.glyph.Layers;
import org.lectern.app.document.pdf.glyph.PageGeometry;
import org.lectern.app.document.pdf.glyph.Structure;
import org.lectern.app.document.pdf.glyph.TypedText;
import org.lectern.app.document.layout.PageLines;
import org.lectern.app.document.layout.line.Box;
import org.lectern.app.document.layout.line.TextLine;
import org.lectern.app.document.layout.order.ReadingOrder;
import org.lectern.app.document.model.PageVerdict;
import org.lectern.app.document.pdf.font.FontMetrics;

/// One page and what became of it.
///
/// @param pictures how much of the page they cover, 0 to 1
/// @param broken whether the page is damaged, so that its lines are those before the damage
/// @param drawn whether its picture shows what it says
record ReadPage(PageLines lines, PageVerdict verdict, double pictures, boolean broken, boolean drawn) {
    private static final Logger LOG = Logger.getLogger(ReadPage.class.getName());
    private static final int MUCH = 4000; // bytes of drawing operators
    private static final double SCANNED = 0.6; // of the page, by pictures
    private static final double MARGIN = 20; // points
    private static final double SMALLEST_LINE = 5; // points
    private static final int FEW = 200; // characters, such as a stamp on a scan

    /// @param number from 1
    /// @param layers what is switched off
    /// @param structure what the document says of its parts
    /// @param busy told now and then while the page takes long
    static ReadPage of(PDDocument pdf, int number, FontMetrics metrics, Layers layers, Structure structure,
            Runnable busy) {
        try {
            var page = pdf.getPage(number - 1);
            var geometry = PageGeometry.of(page);
            var collected = GlyphCollector.collect(page, geometry, metrics, layers, structure, busy);
            var lines = collected.legibility().isLost() ? List.<TextLine>of() : collected.lines();
            return new ReadPage(
                    ReadingOrder.of(new PageLines(number, geometry.width(), geometry.height(), lines)),
                    verdict(page, collected), collected.pictures(), collected.broken(),
                    collected.legibility().isDrawn() || collected.pictures() > SCANNED);
        } catch (IOException | RuntimeException | StackOverflowError e) { // what PDFBox throws at broken objects
            LOG.log(Level.WARNING, "page " + number + " not readable", e);
            var size = PDRectangle.A4;
            return new ReadPage(new PageLines(number, size.getWidth(), size.getHeight(), List.of()),
                    PageVerdict.GARBLED, 0, true, false);
        }
    }

    private static PageVerdict verdict(PDPage page, GlyphCollector.Collected collected) throws IOException {
        if (collected.broken()) {
            return PageVerdict.GARBLED;
        }
        if (collected.legibility().glyphs() == 0) {
            return collected.pictures() > 0 || isDrawn(page) ? PageVerdict.SCAN : PageVerdict.EMPTY;
        }
        return collected.legibility().isGarbled() ? PageVerdict.GARBLED : PageVerdict.TEXT;
    }

    /// Whether so much is drawn that it may be letters as outlines.
    private static boolean isDrawn(PDPage page) throws IOException {
        try (var content = page.getContents()) {
            return content != null && content.readNBytes(MUCH).length == MUCH;
        }
    }

    /// Whether there may be text on it that only recognition can read.
    boolean mayHoldPicturedText() {
        return !broken && drawn && (verdict == PageVerdict.SCAN || verdict == PageVerdict.GARBLED
                || (pictures > SCANNED && letters(lines) < FEW));
    }

    /// This page with what was recognised on it, if that is more than what was read.
    ReadPage or(PageLines recognised) {
        var garbled = verdict == PageVerdict.GARBLED;
        return letters(recognised) > (garbled ? 0 : letters(lines))
                ? new ReadPage(recognised, PageVerdict.OCR, pictures, broken, drawn)
                : this;
    }

    /// This page with lines below its own; over all of it where there is no room.
    ///
    /// @param typed that are not drawn on it
    ReadPage with(List<String> typed) {
        if (typed.isEmpty()) {
            return this;
        }
        var bottom = lines.lines().stream().mapToDouble(line -> line.bounds().bottom()).max().orElse(0);
        var top = bottom + MARGIN + typed.size() * SMALLEST_LINE > lines.height() ? 0 : bottom + MARGIN;
        var room = new Box(MARGIN, top, Math.max(2 * MARGIN, lines.width() - MARGIN), lines.height());
        var all = new ArrayList<>(lines.lines());
        all.addAll(TypedText.lines(room, typed));
        return new ReadPage(lines.with(all), PageVerdict.TEXT, pictures, broken, drawn);
    }

    private static int letters(PageLines lines) {
        return lines.lines().stream().mapToInt(line -> line.text().length()).sum();
    }
}
