package org.lectern.app.document.pdf.glyph;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDResources;

/// Follows drawn objects as the text does, up to a number of them, and measures how much of the page their pictures cover.
final class ImageArea extends DrawObject {
    private static final int MOST = 200_000; // drawings in a page that are followed
    private static final int USUAL_DEPTH = 3; // of drawn objects in others
    private static final int DEEP = 40; // times that one below counts, because they multiply

    private final Layers layers;
    private int drawn;
    private double area; // square points; pictures over each other count twice

    /// @param layers whose drawings are left out where they are switched off
    ImageArea(PDFStreamEngine context, Layers layers) {
        super(context);
        this.layers = layers;
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) throws IOException {
        var resources = getContext().getResources();
        if (isOff(resources, operands)) {
            return;
        }
        if (resources != null && !operands.isEmpty() && operands.getFirst() instanceof COSName name
                && resources.isImageXObject(name)) {
            var place = getContext().getGraphicsState().getCurrentTransformationMatrix();
            area += Math.abs((double) place.getScaleX() * place.getScaleY()
                    - (double) place.getShearX() * place.getShearY());
            return;
        }
        drawn += getContext().getLevel() > USUAL_DEPTH ? DEEP : 1;
        if (drawn > MOST) {
            return; // what the page itself says goes on
        }
        super.process(operator, operands);
    }

    private boolean isOff(PDResources resources, List<COSBase> operands) {
        if (resources == null || operands.isEmpty() || !(operands.getFirst() instanceof COSName name)) {
            return false;
        }
        var drawn = resources.getCOSObject().getCOSDictionary(COSName.XOBJECT);
        return drawn != null && drawn.getDictionaryObject(name) instanceof COSStream stream
                && layers.isOff(stream.getDictionaryObject(COSName.OC));
    }

    /// Whether there were more drawings than are followed.
    boolean isCut() {
        return drawn > MOST;
    }

    double area() {
        return area;
    }
}
