package org.lectern.app.document.pdf;

import java.awt.geom.AffineTransform;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType0;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/// Signs that stand or lie differently in lines from top to bottom. A font that takes the place of another is asked for signs
/// by what they mean, and gives those of lines from left to right.
final class VerticalForms {
    private static final String TURNED = "「」『』（）〔〕［］｛｝〈〉《》【】〖〗()[]{}ー〜～…‥—―–：；＝＜＞→←-";
    private static final String RAISED = "、。，．";
    private static final double CENTRE_X = 0.5; // ems, of a sign's square
    private static final double CENTRE_Y = 0.38;
    private static final double RAISE = 0.6; // ems to the right and upwards

    private VerticalForms() {}

    /// Where a sign is to be drawn.
    ///
    /// @param place where it would be drawn as a sign of a line from left to right; ems to pixels
    static Matrix place(Matrix place, PDType0Font font, String sign) {
        if (!font.isVertical() || sign == null || !isByMeaning(font)) {
            return place;
        }
        if (TURNED.contains(sign)) {
            return new Matrix(AffineTransform.getRotateInstance(-Math.PI / 2, CENTRE_X, CENTRE_Y)).multiply(place);
        }
        return RAISED.contains(sign)
                ? Matrix.getTranslateInstance((float) RAISE, (float) RAISE).multiply(place)
                : place;
    }

    private static boolean isByMeaning(PDType0Font font) {
        return !font.isEmbedded()
                && !(font.getDescendantFont() instanceof PDCIDFontType0 cid && cid.getCFFFont() != null);
    }
}
