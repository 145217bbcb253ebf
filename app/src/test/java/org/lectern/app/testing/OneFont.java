package org.lectern.app.testing;

import java.awt.geom.GeneralPath;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/// A machine that has one font for East Asian text, and otherwise those of the machine that runs the test.
public final class OneFont implements FontMapper {
    private final FontMapper machine;
    private final String only;

    private OneFont(FontMapper machine, String only) {
        this.machine = machine;
        this.only = only;
    }

    /// Lets pages be drawn on such a machine, up to [#leave].
    ///
    /// @param name of the font, whose letters are squares of half an em at the lower left
    public static void use(String name) {
        FontMappers.set(null);
        FontMappers.set(new OneFont(FontMappers.instance(), name));
    }

    /// Goes back to the machine that runs the test.
    public static void leave() {
        FontMappers.set(null);
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor descriptor) {
        return machine.getTrueTypeFont(name, descriptor);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor descriptor) {
        return machine.getFontBoxFont(name, descriptor);
    }

    @Override
    public CIDFontMapping getCIDFont(String name, PDFontDescriptor descriptor, PDCIDSystemInfo order) {
        return name.equals(only)
                ? new CIDFontMapping(null, new Squares(name), false)
                : new CIDFontMapping(null, machine.getTrueTypeFont("no such font", null).getFont(), true);
    }

    private record Squares(String name) implements FontBoxFont {
        @Override
        public String getName() {
            return name;
        }

        @Override
        public BoundingBox getFontBBox() {
            return new BoundingBox(0, 0, 500, 500);
        }

        @Override
        public List<Number> getFontMatrix() {
            return List.of(0.001, 0, 0, 0.001, 0, 0);
        }

        @Override
        public GeneralPath getPath(String glyph) {
            return new GeneralPath(new Rectangle2D.Float(0, 0, 500, 500));
        }

        @Override
        public float getWidth(String glyph) {
            return 1000;
        }

        @Override
        public boolean hasGlyph(String glyph) {
            return glyph.startsWith("uni");
        }
    }
}
