package org.lectern.app.document.pdf.font;

import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.jspecify.annotations.Nullable;

/// The glyphs of one font, each looked up once.
public final class FontGlyphs {
    private static final int MOST = 5_000; // that are kept; a font of all Chinese characters must not fill the memory
    private static final int ROW = 256;
    private static final float MILLI = 1000;

    private final PDFont font;
    private final FontMetrics.Extent extent;
    private final boolean vertical;
    private final int codeLength;
    private final boolean isMapped;
    private final org.apache.fontbox.afm.@Nullable FontMetrics standardWidths;
    private final FontGlyph[][] known = new FontGlyph[ROW][]; // [high byte of the code, low byte]
    private int kept;

    FontGlyphs(PDFont font, FontMetrics.Extent extent) {
        this.font = font;
        this.extent = extent;
        this.vertical = font.isVertical();
        this.codeLength = CodeReader.usualLength(font);
        this.isMapped = isMapped(font);
        this.standardWidths = standardWidths(font);
    }

    public FontMetrics.Extent extent() {
        return extent;
    }

    public boolean isVertical() {
        return vertical;
    }

    /// Whether neither the meaning nor the shape of its glyphs can be known.
    public boolean isLost() {
        return !isMapped;
    }

    public CodeReader codes(byte[] string) {
        return new CodeReader(font, string, codeLength);
    }

    public FontGlyph of(int code) throws IOException {
        if (code < 0 || code >= ROW * ROW) {
            return lookedUp(code);
        }
        var row = known[code / ROW];
        var glyph = row == null ? null : row[code % ROW];
        if (glyph == null) {
            glyph = lookedUp(code);
            keep(code, glyph);
        }
        return glyph;
    }

    private void keep(int code, FontGlyph glyph) {
        if (kept < MOST) {
            if (known[code / ROW] == null) {
                known[code / ROW] = new FontGlyph[ROW];
            }
            known[code / ROW][code % ROW] = glyph;
            kept++;
        }
    }

    private FontGlyph lookedUp(int code) throws IOException {
        var meaning = unicode(code);
        var text = meaning.or(() -> guess(code)).map(Characters::readable).orElse("");
        if (!vertical) {
            var next = standardWidths == null ? font.getDisplacement(code).getX() : standardWidth(code) / MILLI;
            return new FontGlyph(text, meaning.isPresent(), next, next, 0, 0, 0);
        }
        var next = font.getDisplacement(code);
        var origin = font.getPositionVector(code);
        return new FontGlyph(text, meaning.isPresent(), font.getWidth(code) / MILLI, 0, next.getY(), origin.getX(),
                origin.getY());
    }

    private float standardWidth(int code) throws IOException {
        var name = name(code).orElse(".notdef");
        var width = standardWidths == null ? 0 : standardWidths.getCharacterWidth(name);
        return width > 0 ? width : font.getWidth(code);
    }

    /// The widths of one of the standard fonts that every reader has, where the file has neither the font nor its widths.
    private static org.apache.fontbox.afm.@Nullable FontMetrics standardWidths(PDFont font) {
        return font instanceof PDSimpleFont && !(font instanceof PDType3Font) && !font.isEmbedded()
                && !font.getCOSObject().containsKey(COSName.WIDTHS)
                && Standard14Fonts.getMappedFontName(font.getName()) != null
                        ? Standard14Fonts.getAFM(font.getName())
                        : null;
    }

    private Optional<String> name(int code) {
        return font instanceof PDSimpleFont simple && simple.getEncoding() != null
                ? Optional.ofNullable(simple.getEncoding().getName(code)).filter(name -> !name.equals(".notdef"))
                : Optional.empty();
    }

    /// What a code means, if the file tells.
    private Optional<String> unicode(int code) {
        if (!(font instanceof PDSimpleFont simple)) {
            return isMapped ? Optional.ofNullable(font.toUnicode(code)) : Optional.empty();
        }
        var mapped = Optional.ofNullable(simple.toUnicode(code, GlyphList.getAdobeGlyphList()));
        var named = name(code).flatMap(GlyphNames::meaning);
        return mapped.isEmpty() || named.filter(name -> differInCase(name, mapped.get())).isPresent() ? named : mapped;
    }

    /// Some maps tell small letters for capitals; the names of the glyphs do not.
    private static boolean differInCase(String name, String mapped) {
        return name.equalsIgnoreCase(mapped) && !name.equals(mapped);
    }

    /// Whether anything tells what the codes of a composite font mean: glyphs of a font that is not in the file, by their numbers,
    /// mean nothing in any other font.
    private static boolean isMapped(PDFont font) {
        if (!(font instanceof PDType0Font composite) || font.isEmbedded()
                || font.getCOSObject().containsKey(COSName.TO_UNICODE)) {
            return true;
        }
        var system = composite.getDescendantFont().getCIDSystemInfo();
        return system != null && !"Identity".equals(system.getOrdering());
    }

    /// A simple font without any map is taken at its codes, which often are those of letters.
    private Optional<String> guess(int code) {
        var taken = font instanceof PDSimpleFont && !(font instanceof PDType3Font) && code >= ' ';
        return taken ? Optional.of(String.valueOf((char) code)) : Optional.empty();
    }
}
