package org.lectern.app.document.flow;

import java.util.Locale;
import java.util.Map;

/// What the codes of the fonts Symbol and Wingdings mean, whose letters are signs.
public final class SymbolFont {
    private static final String FROM_SPACE = " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾"
            + "αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼";
    private static final String FROM_A0 = "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊⟨®©™∑";
    private static final Map<Integer, String> WINGDINGS = Map.ofEntries(Map.entry(0x6C, "●"), Map.entry(0x6E, "■"),
            Map.entry(0x6F, "☐"), Map.entry(0x71, "❑"), Map.entry(0x76, "❖"), Map.entry(0xA7, "▪"),
            Map.entry(0xA8, "☐"), Map.entry(0xD8, "➢"), Map.entry(0xDF, "←"), Map.entry(0xE0, "→"),
            Map.entry(0xFB, "✗"), Map.entry(0xFC, "✓"), Map.entry(0xFD, "☒"), Map.entry(0xFE, "☑"));
    private static final int LOW_BYTE = 0xFF; // programs add 0xF000 to the code

    private SymbolFont() {}

    /// Whether the letters of a font are signs.
    public static boolean isFont(String font) {
        return font.strip().toLowerCase(Locale.ROOT).matches("symbol|wingdings");
    }

    /// The sign behind a code; empty where the font is none of these or the code has no meaning.
    public static String sign(String font, int code) {
        var low = code & LOW_BYTE;
        return switch (font.strip().toLowerCase(Locale.ROOT)) {
            case "symbol" -> symbol(low);
            case "wingdings" -> WINGDINGS.getOrDefault(low, "");
            default -> "";
        };
    }

    private static String symbol(int code) {
        var row = code < 0xA0 ? FROM_SPACE : FROM_A0;
        var place = code - (code < 0xA0 ? ' ' : 0xA0);
        return place >= 0 && place < row.length() ? row.substring(place, place + 1) : code == 0xF2 ? "∫" : "";
    }
}
