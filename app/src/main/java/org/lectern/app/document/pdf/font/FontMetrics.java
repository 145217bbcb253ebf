package org.lectern.app.document.pdf.font;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/// What the fonts of a document say about their glyphs, kept per font.
public final class FontMetrics {
    private static final double ASCENT = 0.8; // ems, where a font does not tell
    private static final double DESCENT = -0.22;
    private static final double MILLI = 1000;
    private static final double HANGING = -1500; // thousandths of an em; the signs of TeX's extension font hang down
    private static final int BOLD_WEIGHT = 600;
    private static final int MOST_FONTS = 200; // documents with fonts of their own on every page must not fill the memory
    private static final Pattern BOLD = Pattern.compile("(?i).*(bold|black|heavy|semibold|[cs][mf]bx|-medi($|[^u])).*");

    private final IdentityHashMap<PDFont, FontGlyphs> fonts = new IdentityHashMap<>();

    /// How far a font reaches above and below the baseline, its em, and the width of its space, in units of text space.
    ///
    /// @param bold whether it is a heavy one
    public record Extent(double ascent, double descent, double em, double space, boolean bold) {}

    /// @param font null for text that names none, which is shown in Helvetica
    public FontGlyphs glyphs(PDFont font) throws IOException {
        var known = fonts.get(font);
        if (known == null) {
            if (fonts.size() >= MOST_FONTS) {
                fonts.clear();
            }
            known = glyphsOf(font == null ? new PDType1Font(Standard14Fonts.FontName.HELVETICA) : font);
            fonts.put(font, known);
        }
        return known;
    }

    private static FontGlyphs glyphsOf(PDFont font) throws IOException {
        return new FontGlyphs(font, font instanceof PDType3Font type3 ? drawn(type3) : described(font));
    }

    private static boolean isBold(PDFont font) {
        var descriptor = font.getFontDescriptor();
        var weighty = descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= BOLD_WEIGHT);
        return weighty || (font.getName() != null && BOLD.matcher(font.getName()).matches());
    }

    private static Extent described(PDFont font) throws IOException {
        var descriptor = font.getFontDescriptor();
        var box = font.getBoundingBox();
        if (box != null && box.getLowerLeftY() < HANGING) {
            return new Extent(0.05, -1.2, 1, space(font), isBold(font));
        }
        var ascent = descriptor == null ? 0 : Math.max(descriptor.getAscent(), descriptor.getCapHeight()) / MILLI;
        var descent = descriptor == null ? 0 : -Math.abs(descriptor.getDescent()) / MILLI;
        if (ascent < 0.4 || ascent > 1.3) {
            ascent = box == null ? ASCENT : Math.clamp(box.getUpperRightY() / MILLI, 0.6, 1.0);
        }
        if (descent > -0.1 || descent < -0.5) {
            descent = box == null ? DESCENT : Math.clamp(box.getLowerLeftY() / MILLI, -0.35, -0.15);
        }
        return new Extent(ascent, descent, 1, space(font), isBold(font));
    }

    /// A Type 3 font is measured in units of its own, by what its glyphs draw, since many tell a box that is far too large.
    private static Extent drawn(PDType3Font font) {
        var unit = font.getFontMatrix().getScaleY();
        var box = Type3Box.of(font);
        var ascent = Math.max(box.top() * unit, box.bottom() * unit);
        var descent = Math.min(box.top() * unit, box.bottom() * unit);
        return ascent > descent
                ? new Extent(ascent, descent, ascent - descent, space(font), isBold(font))
                : new Extent(ASCENT, DESCENT, 1, space(font), isBold(font));
    }

    private static double space(PDFont font) {
        var width = font.getSpaceWidth() / (font instanceof PDType3Font ? 1 / font.getFontMatrix().getScaleX() : MILLI);
        return width > 0 ? width : 0.25;
    }
}
