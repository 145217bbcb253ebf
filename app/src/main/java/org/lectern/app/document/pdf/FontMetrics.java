package org.lectern.app.document.pdf;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;

/// What the fonts of a document say about their glyphs, kept per font.
final class FontMetrics {
    private static final double ASCENT = 0.8; // ems, where a font does not tell
    private static final double DESCENT = -0.22;
    private static final double MILLI = 1000;

    private final Map<PDFont, Extent> extents = new IdentityHashMap<>();
    private final Map<PDFont, Double> spaces = new IdentityHashMap<>();

    /// How far a font reaches above and below the baseline, and its em, in units of text space.
    record Extent(double ascent, double descent, double em) {}

    Extent extent(PDFont font) throws IOException {
        var known = extents.get(font);
        if (known == null) {
            known = font instanceof PDType3Font type3 ? drawn(type3) : described(font);
            extents.put(font, known);
        }
        return known;
    }

    private static Extent described(PDFont font) throws IOException {
        var descriptor = font.getFontDescriptor();
        var box = font.getBoundingBox();
        var ascent = descriptor == null ? 0 : Math.max(descriptor.getAscent(), descriptor.getCapHeight()) / MILLI;
        var descent = descriptor == null ? 0 : -Math.abs(descriptor.getDescent()) / MILLI;
        if (ascent < 0.4 || ascent > 1.3) {
            ascent = box == null ? ASCENT : Math.clamp(box.getUpperRightY() / MILLI, 0.6, 1.0);
        }
        if (descent > -0.1 || descent < -0.5) {
            descent = box == null ? DESCENT : Math.clamp(box.getLowerLeftY() / MILLI, -0.35, -0.15);
        }
        return new Extent(ascent, descent, 1);
    }

    /// A Type 3 font is measured in units of its own.
    private static Extent drawn(PDType3Font font) {
        var unit = Math.abs(font.getFontMatrix().getScaleY());
        var box = font.getBoundingBox();
        var height = box == null ? 0 : box.getHeight() * unit;
        if (height <= 0) {
            return new Extent(ASCENT, DESCENT, 1);
        }
        return new Extent(box.getUpperRightY() * unit, box.getLowerLeftY() * unit, height);
    }

    /// Width of a space in units of text space.
    double space(PDFont font) {
        return spaces.computeIfAbsent(font, f -> {
            var width = f.getSpaceWidth() / (f instanceof PDType3Font ? 1 / f.getFontMatrix().getScaleX() : MILLI);
            return width > 0 ? width : 0.25;
        });
    }

    /// What a code of a font means; a simple font without any map is taken at its codes.
    Optional<String> unicode(PDFont font, int code) {
        var text = font instanceof PDSimpleFont simple
                ? simple.toUnicode(code, GlyphList.getAdobeGlyphList())
                : font.toUnicode(code);
        if (text == null && font instanceof PDSimpleFont && !(font instanceof PDType3Font) && code >= ' ') {
            text = String.valueOf((char) code);
        }
        if (text == null && font instanceof PDType0Font && font.isEmbedded()) {
            return Optional.empty();
        }
        return Optional.ofNullable(text);
    }
}
