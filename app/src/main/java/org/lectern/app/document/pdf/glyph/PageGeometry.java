package org.lectern.app.document.pdf.glyph;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.util.Matrix;

/// A page as displayed: its size after cropping and rotation, and the way from PDF user space to it.
///
/// @param width in points
/// @param height in points
/// @param toDisplay from user space to the displayed page with its origin at the top left
public record PageGeometry(double width, double height, Matrix toDisplay) {
    public static PageGeometry of(PDPage page) {
        var crop = page.getCropBox();
        var rotation = Math.floorMod(page.getRotation(), 360);
        var w = crop.getWidth();
        var h = crop.getHeight();
        var turn = switch (rotation) {
            case 90 -> new Matrix(0, 1, 1, 0, 0, 0);
            case 180 -> new Matrix(-1, 0, 0, 1, w, 0);
            case 270 -> new Matrix(0, -1, -1, 0, h, w);
            default -> new Matrix(1, 0, 0, -1, 0, h);
        };
        var toDisplay = Matrix.concatenate(turn,
                Matrix.getTranslateInstance(-crop.getLowerLeftX(), -crop.getLowerLeftY()));
        return rotation % 180 == 0 ? new PageGeometry(w, h, toDisplay) : new PageGeometry(h, w, toDisplay);
    }
}
