package org.lectern.app.document.pdf.font;

import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.jspecify.annotations.Nullable;

/// How far the glyphs of a Type 3 font reach above and below the baseline, in units of the font, upwards.
record Type3Box(double bottom, double top) {
    private static final Logger LOG = Logger.getLogger(Type3Box.class.getName());
    private static final int CODES = 256;
    private static final int FEWEST = 3; // glyphs that tell their box
    private static final double FAR = 4; // box heights of a usual width that no font has

    static Type3Box of(PDType3Font font) {
        var told = font.getBoundingBox();
        var drawn = new Type3Box(0, 0);
        var width = 0.0;
        var glyphs = 0;
        for (var code = 0; code < CODES; code++) {
            var box = box(font, code);
            if (box != null && box.getHeight() > 0) {
                drawn = drawn.with(box.getLowerLeftY(), box.getUpperRightY());
                width += box.getWidth();
                glyphs++;
            }
        }
        var known = glyphs >= FEWEST && drawn.top > drawn.bottom;
        return known && (told == null || told.getHeight() <= 0 || told.getHeight() > FAR * width / glyphs)
                ? drawn
                : new Type3Box(told == null ? 0 : told.getLowerLeftY(), told == null ? 0 : told.getUpperRightY());
    }

    private Type3Box with(double lower, double upper) {
        return new Type3Box(Math.min(bottom, lower), Math.max(top, upper));
    }

    /// What a glyph says about its box; null where it says nothing.
    private static @Nullable PDRectangle box(PDType3Font font, int code) {
        try {
            var glyph = font.getCharProc(code);
            return glyph == null ? null : glyph.getGlyphBBox();
        } catch (IOException | RuntimeException e) { // a damaged glyph costs its box only
            LOG.log(Level.FINE, "a glyph's box is not readable", e);
            return null;
        }
    }
}
