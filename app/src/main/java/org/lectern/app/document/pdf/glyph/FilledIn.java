package org.lectern.app.document.pdf.glyph;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.jspecify.annotations.Nullable;

/// Tells the annotations that hold what somebody wrote into a printed page: filled fields of forms and typed remarks.
final class FilledIn {
    private static final int PUSH_BUTTON = 1 << 16; // ISO 32000-1, 12.7.4.2: its words are a command, often printed below it too
    private static final int MOST_PARENTS = 32;
    private static final int MOST_DRAWN = 1 << 20; // bytes of an appearance that are looked at
    private static final Pattern SHOWN = Pattern.compile("(?:Tj|TJ|'|\"|Do)(?:\\s|$)");

    private FilledIn() {}

    static boolean is(PDAnnotation annotation) {
        return !annotation.isHidden() && !annotation.isNoView()
                && (annotation instanceof PDAnnotationFreeText
                        || (annotation instanceof PDAnnotationWidget && !isPushButton(annotation.getCOSObject())));
    }

    /// What is filled in, where the file leaves its drawing to the reader; empty where it is drawn.
    static List<String> undrawn(PDAnnotation annotation) {
        var dictionary = annotation.getCOSObject();
        if (isDrawn(annotation)) {
            return List.of();
        }
        var value = annotation instanceof PDAnnotationFreeText
                ? dictionary.getDictionaryObject(COSName.CONTENTS)
                : isText(dictionary) ? inherited(dictionary, COSName.V) : null;
        var values = value instanceof COSArray several
                ? several.toList()
                : value == null ? List.<COSBase>of() : List.of(value);
        return values.stream().map(FilledIn::text).map(String::strip).filter(text -> !text.isEmpty())
                .flatMap(text -> text.lines().map(String::strip)).filter(line -> !line.isEmpty()).toList();
    }

    /// Whether something is drawn for it; forms that want their appearances made anew often hold an empty one.
    private static boolean isDrawn(PDAnnotation annotation) {
        var appearance = annotation.getNormalAppearanceStream();
        if (appearance == null) {
            return false;
        }
        try (var content = appearance.getContents()) {
            var drawn = content == null ? "" : new String(content.readNBytes(MOST_DRAWN), StandardCharsets.ISO_8859_1);
            return annotation instanceof PDAnnotationFreeText
                    ? !drawn.isBlank()
                    : !isText(annotation.getCOSObject()) || SHOWN.matcher(drawn).find();
        } catch (IOException e) {
            return false;
        }
    }

    private static String text(COSBase value) {
        return value instanceof COSString string
                ? string.getString()
                : value instanceof COSStream stream ? stream.toTextString() : "";
    }

    /// Whether it is a field for text or for a choice.
    private static boolean isText(COSDictionary widget) {
        var kind = inherited(widget, COSName.FT);
        return COSName.TX.equals(kind) || COSName.CH.equals(kind);
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
