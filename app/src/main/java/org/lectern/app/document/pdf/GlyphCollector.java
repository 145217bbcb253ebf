package org.lectern.app.document.pdf;

import java.io.IOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.lectern.app.document.layout.Box;
import org.lectern.app.document.layout.Glyph;
import org.lectern.app.document.layout.LineAssembler;
import org.lectern.app.document.layout.TextLine;

/// Collects the glyphs of one page in the order of drawing, placed as the page is displayed.
final class GlyphCollector extends PDFStreamEngine {
    private static final Logger LOG = Logger.getLogger(GlyphCollector.class.getName());

    private static final int MOST_GLYPHS = 20_000_000; // of a page; forms inside forms may draw without end
    private static final int OFTEN = 100_000; // glyphs
    private static final double SQUARE_BOTTOM = -0.12; // ems; in vertical lines signs fill squares

    private final Runnable busy;
    private final PageGeometry geometry;
    private final LineAssembler lines = new LineAssembler();
    private final Accents accents = new Accents(lines::add);
    private final FontMetrics metrics;
    private final Overprint overprint = new Overprint();
    private final Legibility legibility = new Legibility();
    private final ImageArea images = new ImageArea(this);

    private int glyphs;

    private GlyphCollector(PageGeometry geometry, FontMetrics metrics, Runnable busy) {
        this.busy = busy;
        this.geometry = geometry;
        this.metrics = metrics;
        addOperator(new BeginText(this));
        addOperator(new Concatenate(this));
        addOperator(images);
        addOperator(new EndText(this));
        addOperator(new SetGraphicsStateParameters(this));
        addOperator(new Save(this));
        addOperator(new Restore(this));
        addOperator(new NextLine(this));
        addOperator(new SetCharSpacing(this));
        addOperator(new MoveText(this));
        addOperator(new MoveTextSetLeading(this));
        addOperator(new SetFontAndSize(this));
        addOperator(new ShowText(this));
        addOperator(new ShowTextAdjusted(this));
        addOperator(new SetTextLeading(this));
        addOperator(new SetMatrix(this));
        addOperator(new SetTextRenderingMode(this));
        addOperator(new SetTextRise(this));
        addOperator(new SetWordSpacing(this));
        addOperator(new SetTextHorizontalScaling(this));
        addOperator(new ShowTextLine(this));
        addOperator(new ShowTextLineAndSpace(this));
    }

    /// What is written on a page.
    ///
    /// @param pictures how much of the page they cover, 0 to 1
    /// @param broken whether the page is damaged, so that the lines are those before the damage
    record Collected(List<TextLine> lines, Legibility legibility, double pictures, boolean broken) {}

    /// @param busy told now and then while the page takes long
    static Collected collect(PDPage page, PageGeometry geometry, FontMetrics metrics, Runnable busy) {
        var collector = new GlyphCollector(geometry, metrics, busy);
        var broken = false;
        try {
            collector.processPage(page);
        } catch (IOException | RuntimeException | StackOverflowError e) { // what PDFBox throws at broken objects
            LOG.log(Level.WARNING, "a page is damaged", e);
            broken = true;
        }
        collector.accents.finish();
        var pictures = collector.images.area() / (geometry.width() * geometry.height());
        return new Collected(collector.lines.finish(), collector.legibility, pictures, broken);
    }

    @Override
    protected void showGlyph(Matrix textRendering, PDFont font, int code, Vector displacement) throws IOException {
        count();
        var toDisplay = Matrix.concatenate(geometry.toDisplay(), textRendering);
        var extent = metrics.extent(font);
        var vertical = font.isVertical();
        var width = vertical ? font.getWidth(code) / 1000 : displacement.getX();
        var box = box(toDisplay, 0, vertical ? SQUARE_BOTTOM : extent.descent(), width,
                vertical ? SQUARE_BOTTOM + 1 : extent.ascent());
        var visible = box.clip(geometry.width(), geometry.height());
        if (visible.isEmpty() && width > 0) {
            return;
        }
        var meaning = FontMetrics.unicode(font, code);
        var text = meaning.or(() -> FontMetrics.guess(font, code)).map(Characters::readable).orElse("");
        legibility.count(text, meaning.isPresent());
        if (!text.isEmpty()) {
            var glyph = glyph(text, toDisplay, displacement, extent, visible);
            if (overprint.isNew(glyph)) {
                accents.add(glyph);
            }
        }
    }

    private void count() throws IOException {
        glyphs++;
        if (glyphs % OFTEN == 0) {
            busy.run();
        }
        if (glyphs > MOST_GLYPHS) {
            throw new IOException("more than " + MOST_GLYPHS + " glyphs on a page");
        }
    }

    private static Glyph glyph(String text, Matrix toDisplay, Vector displacement, FontMetrics.Extent extent,
            Box box) {
        var a = toDisplay.getScaleX();
        var b = toDisplay.getShearY();
        var c = toDisplay.getShearX();
        var d = toDisplay.getScaleY();
        var vertical = displacement.getX() == 0 && displacement.getY() != 0;
        var along = vertical ? -Math.hypot(c, d) : Math.hypot(a, b); // points per unit of the direction
        var dx = vertical ? c / along : a / along;
        var dy = vertical ? d / along : b / along;
        var advance = vertical ? displacement.getY() * along : displacement.getX() * along;
        var size = (vertical ? Math.hypot(a, b) : Math.hypot(c, d)) * extent.em();
        return new Glyph(text, toDisplay.getTranslateX(), toDisplay.getTranslateY(), dx, dy, Math.abs(advance), size,
                extent.space() * Math.abs(along), extent.bold(), box);
    }

    private static Box box(Matrix m, double x0, double y0, double x1, double y1) {
        var p = m.transformPoint((float) x0, (float) y0);
        var q = m.transformPoint((float) x1, (float) y1);
        var r = m.transformPoint((float) x0, (float) y1);
        var s = m.transformPoint((float) x1, (float) y0);
        return new Box(Math.min(Math.min(p.x, q.x), Math.min(r.x, s.x)),
                Math.min(Math.min(p.y, q.y), Math.min(r.y, s.y)),
                Math.max(Math.max(p.x, q.x), Math.max(r.x, s.x)), Math.max(Math.max(p.y, q.y), Math.max(r.y, s.y)));
    }
}
