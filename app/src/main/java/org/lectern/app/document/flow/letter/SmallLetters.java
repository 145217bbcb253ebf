package org.lectern.app.document.flow.letter;

import java.util.HashMap;
import java.util.Map;

/// Raised and lowered letters as one types them, so that a power is no further digit: 10⁻⁶, xⁿ, H₂O, x^(1/2), T_max. Ordinals and
/// abbreviations (3rd, Mlle) are plain letters.
final class SmallLetters {
    private static final Map<Character, Character> ABOVE = signs(
            "0123456789+-−–=()abcdefghijklmnoprstuvwxyzTNABDEGHIJKLMOPRUVW",
            "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᵀᴺᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴼᴾᴿᵁⱽᵂ");
    private static final Map<Character, Character> BELOW = signs("0123456789+-−–=()aehijklmnoprstuvx",
            "₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ");
    private static final int LONGEST = 20; // characters; longer ones are sentences in small letters

    private SmallLetters() {}

    private static Map<Character, Character> signs(String plain, String small) {
        var signs = new HashMap<Character, Character>();
        for (var i = 0; i < plain.length(); i++) {
            signs.put(plain.charAt(i), small.charAt(i));
        }
        return signs;
    }

    /// @param before the character before them; 0 where there is none
    static String of(String words, Height height, int before) {
        var script = words.strip();
        if (height == Height.BASE || script.isEmpty() || script.length() > LONGEST) {
            return words;
        }
        var small = height == Height.ABOVE ? above(script, before) : below(script, before);
        return words.replace(script, small);
    }

    private static String above(String script, int before) {
        if (script.matches("\\p{L}{2,}") && !script.matches(".*\\p{IsGreek}.*")) {
            return script;
        }
        if (script.matches("\\p{L}")) {
            var ordinal = Character.isDigit(before) && "aeo".contains(script);
            return ordinal ? script : mapped(script, ABOVE, script);
        }
        if (script.matches("[0-9]{1,4}(?:\\s?[,;]\\s?[0-9]{1,4})+")) { // marks of notes
            return script.chars().mapToObj(c -> String.valueOf(ABOVE.getOrDefault((char) c, (char) c)))
                    .reduce("", String::concat);
        }
        var power = script.matches("[\\p{L}\\p{N}+−–(.-].*") && script.matches(".*[\\p{L}\\p{N}].*") && isTerm(before);
        return mapped(script, ABOVE, power ? "^" + grouped(script) : script);
    }

    private static String below(String script, int before) {
        if (script.length() > 1 && script.matches("\\p{L}.*")) {
            return isTerm(before) ? "_" + grouped(script) : script;
        }
        return mapped(script, BELOW, isTerm(before) ? "_" + grouped(script) : script);
    }

    private static boolean isTerm(int before) {
        return Character.isLetterOrDigit(before) || before == ')' || before == ']';
    }

    private static String grouped(String script) {
        return script.matches("[+−–-]?[\\p{L}\\p{N}.]+") ? script : "(" + script + ")";
    }

    /// The small letters, where there is one for each.
    private static String mapped(String script, Map<Character, Character> signs, String otherwise) {
        var small = new StringBuilder();
        for (var i = 0; i < script.length(); i++) {
            var sign = signs.get(script.charAt(i));
            if (sign == null) {
                return otherwise;
            }
            small.append((char) sign);
        }
        return small.toString();
    }
}
