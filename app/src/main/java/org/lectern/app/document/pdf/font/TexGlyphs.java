package org.lectern.app.document.pdf.font;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;

/// The names that TeX's own fonts give to their glyphs, as far as they are not those of Adobe's list.
public final class TexGlyphs {
    private static final Pattern SIZE = Pattern.compile("(?<=[a-z]{3})(text|display|big+|Big+)$");
    private static final String PIECE = " "; // of a sign that is built from several glyphs
    private static final Map<String, String> SIGNS = Map.ofEntries(Map.entry("negationslash", "\u0338"),
            Map.entry("mapsto", "↦"), Map.entry("arrowhookleft", "↪"), Map.entry("prime", "′"), Map.entry("owner", "∋"),
            Map.entry("triangle", "△"), Map.entry("bardbl", "‖"), Map.entry("vextendsingle", "|"),
            Map.entry("vextenddouble", "‖"), Map.entry("angbracketleft", "⟨"), Map.entry("angbracketright", "⟩"),
            Map.entry("rho1", "ϱ"), Map.entry("epsilon1", "ε"), Map.entry("Rfractur", "ℜ"), Map.entry("Ifractur", "ℑ"),
            Map.entry("squaresolid", "■"), Map.entry("square", "□"), Map.entry("measuredangle", "∡"),
            Map.entry("subsetnoteql", "⊊"), Map.entry("notexistential", "∄"), Map.entry("logicalandtext", "⋀"),
            Map.entry("greaterorequalslant", "⩾"), Map.entry("lessorequalslant", "⩽"),
            Map.entry("latticetop", "⊤"), Map.entry("perpendicular", "⊥"), Map.entry("turnstileleft", "⊢"),
            Map.entry("turnstileright", "⊣"), Map.entry("floorleft", "⌊"), Map.entry("floorright", "⌋"),
            Map.entry("ceilingleft", "⌈"), Map.entry("ceilingright", "⌉"), Map.entry("slurabove", "⌢"),
            Map.entry("openbullet", "◦"), Map.entry("asteriskmath", "∗"), Map.entry("contintegral", "∮"),
            Map.entry("hatwide", "ˆ"), Map.entry("hatwider", "ˆ"), Map.entry("hatwidest", "ˆ"),
            Map.entry("tildewide", "˜"), Map.entry("tildewider", "˜"), Map.entry("tildewidest", "˜"),
            Map.entry("bracehtipdownleft", PIECE), Map.entry("bracehtipdownright", PIECE),
            Map.entry("bracehtipupleft", PIECE), Map.entry("bracehtipupright", PIECE));

    private TexGlyphs() {}

    /// What a glyph of a name means.
    static Optional<String> meaning(String name) {
        var plain = SIZE.matcher(name).replaceFirst("");
        return Optional.ofNullable(SIGNS.get(plain)).or(() -> plain.equals(name)
                ? Optional.empty()
                : Optional.ofNullable(GlyphList.getAdobeGlyphList().toUnicode(plain)));
    }
}
