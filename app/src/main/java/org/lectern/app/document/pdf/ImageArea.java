package org.lectern.app.document.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;

/// Follows drawn objects as the text does, and measures how much of the page their pictures cover.
final class ImageArea extends DrawObject {
    private double area; // square points; pictures over each other count twice

    ImageArea(PDFStreamEngine context) {
        super(context);
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) throws IOException {
        var resources = getContext().getResources();
        if (resources != null && !operands.isEmpty() && operands.getFirst() instanceof COSName name
                && resources.isImageXObject(name)) {
            var place = getContext().getGraphicsState().getCurrentTransformationMatrix();
            area += Math.abs((double) place.getScaleX() * place.getScaleY()
                    - (double) place.getShearX() * place.getShearY());
        }
        super.process(operator, operands);
    }

    double area() {
        return area;
    }
}
