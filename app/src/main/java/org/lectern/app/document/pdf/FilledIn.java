package org.lectern.app.document.pdf;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.jspecify.annotations.Nullable;

/// Tells the annotations that hold what somebody wrote into a printed page: filled fields of forms and typed remarks.
final class FilledIn {
    private static final int PUSH_BUTTON = 1 << 16; // ISO 32000-1, 12.7.4.2: its words are a command, often printed below it too
    private static final int MOST_PARENTS = 32;

    private FilledIn() {}

    static boolean is(PDAnnotation annotation) {
        return !annotation.isHidden() && !annotation.isNoView()
                && (annotation instanceof PDAnnotationFreeText
                        || (annotation instanceof PDAnnotationWidget && !isPushButton(annotation.getCOSObject())));
    }

    private static boolean isPushButton(COSDictionary widget) {
        return COSName.BTN.equals(inherited(widget, COSName.FT))
                && inherited(widget, COSName.FF) instanceof COSNumber flags && (flags.intValue() & PUSH_BUTTON) != 0;
    }

    /// An entry of a field, or of the nearest field around it that has it; null for none.
    private static @Nullable COSBase inherited(COSDictionary field, COSName entry) {
        var holder = field;
        for (var i = 0; holder != null && i < MOST_PARENTS; i++) {
            if (holder.containsKey(entry)) {
                return holder.getDictionaryObject(entry);
            }
            holder = holder.getCOSDictionary(COSName.PARENT);
        }
        return null;
    }
}
