package org.lectern.app.document.pdf.font;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.cff.CFFCIDFont;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/// Finds a font for East Asian text whose font the file does not hold. PDFBox alone passes over fonts whose glyphs have an
/// order of their own, such as Noto CJK, and takes a Latin font without a single one of the letters.
public final class EastAsianFonts implements FontMapper {
    private static final Logger LOG = Logger.getLogger(EastAsianFonts.class.getName());

    private final FontMapper system;

    /// @param system knows the fonts of the machine by their names
    EastAsianFonts(FontMapper system) {
        this.system = system;
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor descriptor) {
        return system.getTrueTypeFont(name, descriptor);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor descriptor) {
        return system.getFontBoxFont(name, descriptor);
    }

    @Override
    public CIDFontMapping getCIDFont(String name, PDFontDescriptor descriptor, PDCIDSystemInfo order) {
        var found = system.getCIDFont(name, descriptor, order);
        var collection = order == null ? Optional.<FontCollection>empty() : FontCollection.of(order.getOrdering());
        if (collection.isEmpty()) {
            return found;
        }
        if (!found.isFallback()) {
            return isOrdered(found, order) ? found : byMeaning(font(found), false);
        }
        var serifs = descriptor != null && descriptor.isSerif();
        return substitute(collection.get(), name == null ? "" : name, serifs).orElse(found);
    }

    private Optional<CIDFontMapping> substitute(FontCollection collection, String name, boolean serifs) {
        for (var other : collection.substitutes(name, serifs)) {
            var found = system.getCIDFont(other, null, null);
            if (!found.isFallback() && has(font(found), collection.samples())) {
                return Optional.of(byMeaning(font(found), true));
            }
        }
        return Optional.empty();
    }

    private static boolean has(FontBoxFont font, List<String> glyphs) {
        try {
            for (var glyph : glyphs) {
                if (!font.hasGlyph(glyph)) {
                    return false;
                }
            }
            return true;
        } catch (IOException | RuntimeException e) { // a broken font of the machine
            LOG.log(Level.WARNING, "a font cannot be used", e);
            return false;
        }
    }

    private static FontBoxFont font(CIDFontMapping mapping) {
        return mapping.isCIDFont() ? mapping.getFont() : mapping.getTrueTypeFont();
    }

    /// The glyphs of a font that is not told to be a CID font are looked up by what they mean.
    private static CIDFontMapping byMeaning(FontBoxFont font, boolean instead) {
        return new CIDFontMapping(null, font, instead);
    }

    private static boolean isOrdered(CIDFontMapping mapping, PDCIDSystemInfo order) {
        try {
            return !mapping.isCIDFont() || (mapping.getFont().getCFF().getFont() instanceof CFFCIDFont font
                    && order.getOrdering().equals(font.getOrdering()));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "a font cannot be used", e);
            return true;
        }
    }
}
