package org.lectern.app.document.pdf;

import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/// Tells whether a page shows images.
final class PageImages {
    private static final int DEEPEST = 4; // forms inside forms

    private PageImages() {}

    static boolean any(PDPage page) throws IOException {
        return any(page.getResources(), 0);
    }

    private static boolean any(PDResources resources, int depth) throws IOException {
        if (resources == null || depth > DEEPEST) {
            return false;
        }
        for (COSName name : resources.getXObjectNames()) {
            if (resources.isImageXObject(name)) {
                return true;
            }
            if (resources.getXObject(name) instanceof PDFormXObject form && any(form.getResources(), depth + 1)) {
                return true;
            }
        }
        return false;
    }
}
