package org.lectern.app.document.pdf;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.lectern.app.document.layout.PageLines;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.document.ocr.GrayImage;
import org.lectern.app.document.ocr.RecognisedLine;
import org.lectern.app.document.ocr.RecognisedPages;
import org.lectern.app.document.ocr.TextRecogniser;

/// Draws pages without text and has them recognised.
final class ScanReader {
    private static final Logger LOG = Logger.getLogger(ScanReader.class.getName());
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final double RESOLUTION = 300.0 / 72; // pixels per point
    private static final double MOST_PIXELS = 30_000_000;

    private final PDDocument pdf;
    private final Optional<DocumentId> kept;
    private final TextRecogniser recogniser;
    private final BooleanSupplier goesOn;

    /// @param kept under which name pages may be kept; empty for a document of which nothing may be
    ScanReader(PDDocument pdf, Optional<DocumentId> kept, TextRecogniser recogniser, BooleanSupplier goesOn) {
        this.pdf = pdf;
        this.kept = kept;
        this.recogniser = recogniser;
        this.goesOn = goesOn;
    }

    /// The lines in the picture of a page; none where nothing is recognised.
    PageLines read(PageLines page) {
        var scale = Math.min(RESOLUTION, Math.sqrt(MOST_PIXELS / (page.width() * page.height())));
        var key = kept.map(id -> new RecognisedPages.Key(id, page.number()));
        var lines = recogniser.recognise(key, () -> picture(page, scale), goesOn);
        return new PageLines(page.number(), page.width(), page.height(), RecognisedLine.lines(lines, scale));
    }

    private GrayImage picture(PageLines page, double scale) {
        try {
            var image = new BoundedRenderer(pdf, LIMIT).renderImage(page.number() - 1, (float) scale, ImageType.GRAY);
            return new GrayImage(image.getWidth(), image.getHeight(), pixels(image));
        } catch (IOException | RuntimeException | StackOverflowError e) { // what PDFBox throws at broken objects
            LOG.log(Level.WARNING, "page " + page.number() + " cannot be drawn", e);
            return new GrayImage(1, 1, new byte[1]);
        }
    }

    private static byte[] pixels(BufferedImage image) {
        return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    }
}
