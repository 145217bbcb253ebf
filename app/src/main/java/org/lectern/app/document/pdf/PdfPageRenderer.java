package org.lectern.app.document.pdf;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.lectern.app.document.pdf.facts.PdfFacts;
import org.lectern.app.document.pdf.glyph.PageGeometry;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.ReadFailure;

/// Draws the pages of one open PDF; owns the open file. Several threads may use it, one page at a time; the threads must not
/// be interrupted while they draw.
public final class PdfPageRenderer implements AutoCloseable {
    private static final long SHORTEST = 10; // seconds for one page
    private static final long LONGEST = 30;
    private static final long BYTES = 8 << 10; // of the file, for which a page may take a second longer
    private static final double MOST_PIXELS = 40_000_000;

    private final Path file;
    private final PDDocument document;
    private final BoundedRenderer renderer;
    private boolean closed;

    private PdfPageRenderer(Path file, PDDocument document, Duration limit) {
        this.file = file;
        this.document = document;
        this.renderer = new BoundedRenderer(document, limit);
        renderer.setSubsamplingAllowed(true);
    }

    /// Opens a file for drawing.
    public static PdfPageRenderer open(Path file, Optional<String> password) throws DocumentReadException {
        return open(file, password,
                Duration.ofSeconds(Math.min(LONGEST, SHORTEST + file.toFile().length() / BYTES)));
    }

    /// @param limit for one page
    static PdfPageRenderer open(Path file, Optional<String> password, Duration limit) throws DocumentReadException {
        return new PdfPageRenderer(file, PdfFile.open(file, password), limit);
    }

    /// Draws a page on white, cropped and rotated as [org.lectern.app.document.model.Page] measures it.
    ///
    /// @param number page number, from 1
    /// @param scale pixels per point; pages that would have very many are drawn smaller
    /// @param wanted asked once the page's turn has come
    /// @return empty when the page is not wanted any more or the renderer is closed
    public synchronized Optional<PageImage> render(int number, double scale, PageColours colours,
            BooleanSupplier wanted) throws DocumentReadException {
        if (closed || !wanted.getAsBoolean()) {
            return Optional.empty();
        }
        try {
            return Optional.of(draw(number, scale, colours));
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw new DocumentReadException(ReadFailure.DAMAGED, file, e); // what PDFBox throws at broken objects and endless pictures
        }
    }

    /// What the file says of itself.
    ///
    /// @param goesOn whether somebody waits for it still
    public synchronized PdfFacts facts(BooleanSupplier goesOn) throws DocumentReadException {
        try {
            return PdfFacts.of(document, goesOn);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) { // as above
            throw new DocumentReadException(ReadFailure.DAMAGED, file, e);
        }
    }

    private PageImage draw(int number, double wantedScale, PageColours colours) throws IOException {
        var box = PageGeometry.of(document.getPage(number - 1));
        var scale = Math.min(wantedScale, Math.sqrt(MOST_PIXELS / (box.width() * box.height())));
        var width = (int) Math.max(1, Math.round(box.width() * scale));
        var height = (int) Math.max(1, Math.round(box.height() * scale));
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        var graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setBackground(Color.WHITE);
            graphics.clearRect(0, 0, width, height);
            renderer.renderPageToGraphics(number - 1, graphics, (float) scale);
        } finally {
            graphics.dispose();
        }
        var pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        if (colours == PageColours.NIGHT) {
            var toPixels = AffineTransform.getScaleInstance(scale, scale);
            toPixels.concatenate(box.toDisplay().createAffineTransform());
            NightColours.apply(pixels, width, height,
                    renderer.pictures().stream().map(toPixels::createTransformedShape).toList());
        }
        return new PageImage(width, height, pixels, renderer.lettersMissing());
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            PdfFile.close(document);
        }
    }
}
