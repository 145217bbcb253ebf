package org.lectern.app.document.pdf.glyph;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.lectern.app.document.layout.line.Box;
import org.lectern.app.document.layout.line.Glyph;
import org.lectern.app.document.pdf.font.FontGlyph;
import org.lectern.app.document.pdf.font.FontGlyphs;

/// A shown string on its way over the displayed page: what its glyphs have in common, and where the next one stands. Places
/// on the page are points, y downwards; a step (x, y) in text space is (ax + cy, bx + dy) there.
final class TextRun {
    private static final double SQUARE_BOTTOM = -0.12; // ems; in vertical lines signs fill squares
    private static final double PERCENT = 100;

    private final FontGlyphs font;
    private final double a;
    private final double b;
    private final double c;
    private final double d;
    private final double em; // units of text space across a line
    private final double emAlong; // the same along a horizontal line
    private final double spacing; // units of text space between characters
    private final double wordSpacing;
    private final double scaling; // of steps along a horizontal line
    private final double unitWidth; // points of an em along a horizontal line
    private final double unitHeight; // points of an em across it
    private double x; // of the next glyph on the page
    private double y;
    private double right; // steps so far, in units of text space
    private double up;

    /// @throws IOException where the text has no place or no finite size
    TextRun(FontGlyphs font, PDGraphicsState state, Matrix toDisplay) throws IOException {
        var text = state.getTextState();
        var way = state.getTextMatrix().multiply(state.getCurrentTransformationMatrix()).multiply(toDisplay);
        this.font = font;
        a = way.getScaleX();
        b = way.getShearY();
        c = way.getShearX();
        d = way.getScaleY();
        scaling = text.getHorizontalScaling() / PERCENT;
        em = text.getFontSize();
        emAlong = em * scaling;
        spacing = text.getCharacterSpacing();
        wordSpacing = text.getWordSpacing();
        x = way.getTranslateX() + text.getRise() * c;
        y = way.getTranslateY() + text.getRise() * d;
        unitWidth = Math.sqrt(a * a + b * b) * Math.abs(emAlong);
        unitHeight = Math.sqrt(c * c + d * d) * Math.abs(em);
        if (!Double.isFinite(unitWidth + unitHeight + x + y)) {
            throw new IOException("text of no size or no place");
        }
    }

    /// The rectangle of a glyph that stands at the next place.
    Box box(FontGlyph glyph) {
        var bottom = (font.isVertical() ? SQUARE_BOTTOM : font.extent().descent()) * em;
        var top = (font.isVertical() ? SQUARE_BOTTOM + 1 : font.extent().ascent()) * em;
        var left = originX(glyph);
        var upper = originY(glyph);
        var width = glyph.width() * emAlong;
        return new Box(left + Math.min(0, width * a) + Math.min(bottom * c, top * c),
                upper + Math.min(0, width * b) + Math.min(bottom * d, top * d),
                left + Math.max(0, width * a) + Math.max(bottom * c, top * c),
                upper + Math.max(0, width * b) + Math.max(bottom * d, top * d));
    }

    private double originX(FontGlyph glyph) {
        return font.isVertical() ? x + glyph.originX() * emAlong * a + glyph.originY() * em * c : x;
    }

    private double originY(FontGlyph glyph) {
        return font.isVertical() ? y + glyph.originX() * emAlong * b + glyph.originY() * em * d : y;
    }

    /// @param visible its box as far as it is on the page
    Glyph placed(FontGlyph glyph, Box visible) {
        var extent = font.extent();
        return glyph.down() == 0
                ? new Glyph(glyph.text(), originX(glyph), originY(glyph), a * emAlong / unitWidth,
                        b * emAlong / unitWidth, Math.abs(glyph.ahead() * unitWidth) + spread(),
                        unitHeight * extent.em(),
                        extent.space() * unitWidth, extent.bold(), visible)
                : new Glyph(glyph.text(), originX(glyph), originY(glyph), -c * em / unitHeight, -d * em / unitHeight,
                        Math.abs(glyph.down() * unitHeight), unitWidth * extent.em(), extent.space() * unitHeight,
                        extent.bold(), visible);
    }

    /// By how much letters are set apart, in points; this is no gap between words.
    private double spread() {
        return em == 0 ? 0 : Math.max(0, spacing / Math.abs(em)) * unitWidth;
    }

    /// Goes on to the place of the next glyph.
    void advance(FontGlyph glyph, boolean blank) {
        var free = spacing + (blank ? wordSpacing : 0);
        var across = font.isVertical() ? 0 : (glyph.ahead() * em + free) * scaling;
        var upwards = font.isVertical() ? glyph.down() * em + free : 0;
        x += across * a + upwards * c;
        y += across * b + upwards * d;
        right += across;
        up += upwards;
    }

    /// Lets the text that follows go on where this one ends.
    void moveOn(Matrix textMatrix) {
        textMatrix.translate((float) right, (float) up);
    }
}
