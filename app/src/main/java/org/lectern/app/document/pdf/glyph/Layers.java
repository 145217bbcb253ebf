package org.lectern.app.document.pdf.glyph;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/// The optional content of a document, as its default configuration shows it (ISO 32000-1, 8.11): what is switched off is not
/// drawn, and so is not read.
public final class Layers {
    public static final Layers NONE = new Layers();

    private static final COSName GROUPS = COSName.getPDFName("OCGs");
    private static final COSName MEMBERSHIP = COSName.getPDFName("OCMD");

    private final Set<COSDictionary> off = Collections.newSetFromMap(new IdentityHashMap<>());

    private Layers() {}

    public static Layers of(PDDocument pdf) {
        var layers = new Layers();
        var properties = pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.OCPROPERTIES);
        var usual = properties == null ? null : properties.getCOSDictionary(COSName.D);
        if (properties != null && usual != null) {
            if (COSName.OFF.equals(usual.getDictionaryObject(COSName.BASE_STATE))) {
                layers.off.addAll(groups(properties.getDictionaryObject(GROUPS)));
                layers.off.removeAll(groups(usual.getDictionaryObject(COSName.ON)));
            }
            layers.off.addAll(groups(usual.getDictionaryObject(COSName.OFF)));
        }
        return layers;
    }

    private static Set<COSDictionary> groups(@Nullable COSBase entry) {
        Set<COSDictionary> groups = Collections.newSetFromMap(new IdentityHashMap<>());
        if (entry instanceof COSDictionary one) {
            groups.add(one);
        } else if (entry instanceof COSArray several) {
            for (var i = 0; i < several.size(); i++) {
                if (several.getObject(i) instanceof COSDictionary one) {
                    groups.add(one);
                }
            }
        }
        return groups;
    }

    /// Whether what belongs to a group, or to a membership in several, is switched off.
    boolean isOff(@Nullable COSBase content) {
        if (off.isEmpty() || !(content instanceof COSDictionary dictionary)) {
            return false;
        }
        if (!MEMBERSHIP.equals(dictionary.getCOSName(COSName.TYPE))) {
            return off.contains(dictionary);
        }
        var groups = groups(dictionary.getDictionaryObject(GROUPS));
        var policy = dictionary.getCOSName(COSName.P);
        return !groups.isEmpty() && switch (policy == null ? "AnyOn" : policy.getName()) {
            case "AllOn" -> groups.stream().anyMatch(off::contains);
            case "AnyOff" -> groups.stream().noneMatch(off::contains);
            case "AllOff" -> !off.containsAll(groups);
            default -> off.containsAll(groups);
        };
    }
}
