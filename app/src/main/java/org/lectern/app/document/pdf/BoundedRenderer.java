package org.lectern.app.document.pdf;

import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.Area;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;
import org.lectern.app.document.pdf.font.PdfFonts;

/// Draws pages, gives up on those that take too long, such as forms inside forms that draw each other a billion times, and
/// leaves out single pictures that would take too long.
final class BoundedRenderer extends PDFRenderer {
    private static final int MOST_PICTURES = 1000; // some pages are made of tiny ones
    private static final Logger LOG = Logger.getLogger(BoundedRenderer.class.getName());

    private final Duration limit;
    private final List<Shape> pictures = new ArrayList<>();
    private @Nullable BoundedDrawer drawer;

    /// @param limit for one page
    BoundedRenderer(PDDocument document, Duration limit) {
        super(document);
        PdfFonts.use();
        this.limit = limit;
    }

    /// A page takes longer than it may.
    static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLong(Duration limit) {
            super("not drawn within " + limit);
        }
    }

    /// Where the page that was drawn last has pictures, in PDF user space.
    List<Shape> pictures() {
        return List.copyOf(pictures);
    }

    /// Whether the page that was drawn last has letters for which the machine has no font.
    boolean lettersMissing() {
        return drawer != null && drawer.lettersMissing;
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        pictures.clear();
        drawer = new BoundedDrawer(parameters, limit, pictures);
        return drawer;
    }

    private static final class BoundedDrawer extends PageDrawer {
        private final Duration limit;
        private final List<Shape> pictures;
        private final long end;
        private boolean lettersMissing;

        BoundedDrawer(PageDrawerParameters parameters, Duration limit, List<Shape> pictures) throws IOException {
            super(parameters);
            this.pictures = pictures;
            this.limit = limit;
            this.end = System.nanoTime() + limit.toNanos();
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            if (System.nanoTime() - end > 0) {
                throw new TooLong(limit);
            }
            if (!PackedPictureSize.isInlineOfScans(operator)) {
                super.processOperator(operator, operands);
            }
        }

        @Override
        protected void showFontGlyph(Matrix place, PDFont font, int code, Vector displacement) throws IOException {
            var better = place;
            if (font instanceof PDType0Font composite && !font.isEmbedded()) {
                var meaning = font.toUnicode(code);
                lettersMissing |= meaning != null && Character.isLetter(meaning.codePointAt(0))
                        && !composite.hasGlyph(code);
                better = VerticalForms.place(place, composite, meaning);
            }
            super.showFontGlyph(better, font, code, displacement);
        }

        @Override
        public void drawImage(PDImage image) throws IOException {
            if (!image.isStencil() && pictures.size() < MOST_PICTURES) {
                var state = getGraphicsState();
                var unit = new Rectangle(1, 1);
                var place = state.getCurrentTransformationMatrix().createAffineTransform().createTransformedShape(unit);
                var seen = new Area(place);
                seen.intersect(new Area(state.getCurrentClippingPath().getBounds2D()));
                pictures.add(seen);
            }
            if (image instanceof PDImageXObject packed
                    ? PackedPictureSize.isBearable(packed)
                    : PackedPictureSize.isBearable(image.getWidth(), image.getHeight())) {
                super.drawImage(image);
            } else {
                LOG.log(Level.WARNING, "a picture that would take too much memory is left out");
            }
        }
    }
}
