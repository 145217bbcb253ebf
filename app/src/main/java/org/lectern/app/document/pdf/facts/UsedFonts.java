package org.lectern.app.document.pdf.facts;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/// Looks which fonts the pages of a PDF, and the forms on them, name without having them in the file. The fonts themselves are not read.
final class UsedFonts {
    private static final int MOST_STEPS = 50_000; // dictionaries that are looked at

    private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<String> missing = new HashSet<>();

    Set<String> missing(PDDocument pdf) {
        for (var page : pdf.getPages()) {
            if (seen.size() > MOST_STEPS) {
                break;
            }
            look(page.getResources() == null ? null : page.getResources().getCOSObject());
        }
        return missing;
    }

    private void look(@Nullable COSDictionary resources) {
        if (resources == null || seen.size() > MOST_STEPS || !seen.add(resources)) {
            return;
        }
        var fonts = resources.getCOSDictionary(COSName.FONT);
        if (fonts != null && seen.add(fonts)) {
            fonts.keySet().forEach(name -> {
                if (fonts.getDictionaryObject(name) instanceof COSDictionary font && seen.add(font)) {
                    note(font);
                }
            });
        }
        var forms = resources.getCOSDictionary(COSName.XOBJECT);
        if (forms != null && seen.add(forms)) {
            forms.keySet().forEach(name -> {
                if (forms.getDictionaryObject(name) instanceof COSDictionary form) {
                    look(form.getCOSDictionary(COSName.RESOURCES));
                }
            });
        }
    }

    private void note(COSDictionary font) {
        var name = font.getNameAsString(COSName.BASE_FONT);
        if (name != null && !COSName.TYPE3.equals(font.getCOSName(COSName.SUBTYPE)) && !isInFile(font)) {
            missing.add(name.replaceFirst("^[A-Z]{6}\\+", ""));
        }
    }

    private static boolean isInFile(COSDictionary font) {
        var inner = font.getDictionaryObject(COSName.DESCENDANT_FONTS) instanceof COSArray parts
                && parts.size() > 0 && parts.getObject(0) instanceof COSDictionary part ? part : font;
        var descriptor = inner.getCOSDictionary(COSName.FONT_DESC);
        return descriptor != null && (descriptor.containsKey(COSName.FONT_FILE)
                || descriptor.containsKey(COSName.FONT_FILE2) || descriptor.containsKey(COSName.FONT_FILE3));
    }
}
