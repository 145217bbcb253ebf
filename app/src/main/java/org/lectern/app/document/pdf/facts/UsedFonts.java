package org.lectern.app.document.pdf.facts;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/// Looks which fonts the pages of a PDF, and the forms on them, name without having them in the file. The fonts themselves are not read.
final class UsedFonts {
    private static final int MOST_STEPS = 50_000; // dictionaries that are looked at

    /// Bytes of forms and pictures that are looked at in an encrypted file: to look at one is to decrypt it, into memory.
    private static final long MOST_DECRYPTED = 16L << 20;

    private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<String> missing = new HashSet<>();

    private long left = Long.MAX_VALUE; // bytes of them

    /// @param goesOn asked before each page
    Set<String> missing(PDDocument pdf, BooleanSupplier goesOn) {
        left = pdf.isEncrypted() ? MOST_DECRYPTED : Long.MAX_VALUE;
        for (var page : pdf.getPages()) {
            if (seen.size() > MOST_STEPS || !goesOn.getAsBoolean()) {
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
            for (var name : forms.keySet()) {
                if (left > 0 && forms.getDictionaryObject(name) instanceof COSStream form && seen.add(form)) {
                    left -= form.getLength();
                    look(form.getCOSDictionary(COSName.RESOURCES));
                }
            }
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
