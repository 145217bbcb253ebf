package org.lectern.app.document.pdf.font;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;

/// What the names of glyphs mean: by the rules of Adobe's list (parts joined by "_", suffixes after ".", "uniXXXX", "uXXXXX"),
/// and those that TeX's own fonts give, as far as they are others.
final class GlyphNames {
    private static final int HEX = 16;
    private static final int FOUR = 4; // digits of a code unit
    private static final Pattern UNITS = Pattern.compile("uni(?:[0-9A-F]{4})+");
    private static final Pattern CODE_POINT = Pattern.compile("u[0-9A-F]{4,6}");
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

    private GlyphNames() {}

    /// What a glyph of a name means; empty where it is no name, or one that nobody knows.
    static Optional<String> meaning(String name) {
        var whole = known(name);
        if (whole.isPresent() || name.startsWith(".")) {
            return whole;
        }
        var dot = name.indexOf('.');
        var meaning = new StringBuilder();
        for (var part : (dot < 0 ? name : name.substring(0, dot)).split("_")) {
            var known = part.isEmpty() ? Optional.<String>empty() : ofPart(part);
            if (known.isEmpty()) {
                return Optional.empty();
            }
            meaning.append(known.get());
        }
        return Optional.of(meaning.toString());
    }

    private static Optional<String> ofPart(String name) {
        if (UNITS.matcher(name).matches()) {
            var units = new StringBuilder();
            for (var at = 3; at < name.length(); at += FOUR) {
                units.append((char) Integer.parseInt(name, at, at + FOUR, HEX));
            }
            return Optional.of(units.toString());
        }
        if (CODE_POINT.matcher(name).matches()) {
            var code = Integer.parseInt(name, 1, name.length(), HEX);
            return Character.isValidCodePoint(code) ? Optional.of(Character.toString(code)) : Optional.empty();
        }
        return known(name).or(() -> {
            var plain = SIZE.matcher(name).replaceFirst("");
            return plain.equals(name) ? Optional.empty() : known(plain);
        });
    }

    private static Optional<String> known(String name) {
        return Optional.ofNullable(SIGNS.get(name))
                .or(() -> Optional.ofNullable(GlyphList.getAdobeGlyphList().toUnicode(name)));
    }
}
