package org.lectern.app.document.pdf.glyph;

/// Counts how many glyphs of a page have a meaning.
public final class Legibility {
    private static final double GARBLED = 0.3; // share of glyphs without a meaning
    private static final double LOST = 0.6;
    private static final double FEWEST_VOWELS = 0.2; // share of Latin letters, in any language
    private static final double MOST_VOWELS = 0.65;
    private static final double FEWEST_LETTERS = 0.6;

    private static final int FIRST_STRANGE = 0xE000; // code point

    private int all;
    private int unmapped;
    private int guessed;
    private int letters; // of the guessed ones
    private int vowels;
    private int undrawable;

    /// @param text what a glyph means, empty if nobody knows
    /// @param told whether the file tells it
    void count(String text, boolean told) {
        if (text.isBlank() && told) {
            return;
        }
        all++;
        if (text.isEmpty() || isStrange(text)) {
            unmapped++;
        } else if (!told) {
            guessed++;
            letters += Character.isLetterOrDigit(text.charAt(0)) ? 1 : 0;
            vowels += "aeiouyAEIOUY".indexOf(text.charAt(0)) >= 0 ? 1 : 0;
        }
    }

    /// Counts a glyph of a font that nobody has: neither its meaning nor its picture is known.
    void countUndrawable() {
        undrawable++;
    }

    /// Whether the picture of the page shows what it says.
    public boolean isDrawn() {
        return undrawable * 2 <= all;
    }

    /// How many glyphs there are that are no spaces.
    public int glyphs() {
        return all;
    }

    public boolean isGarbled() {
        return unmapped + (isNonsense() ? guessed : 0) > GARBLED * all;
    }

    /// Whether so little has a meaning that nothing can be made of it.
    public boolean isLost() {
        return unmapped + (isNonsense() ? guessed : 0) > LOST * all;
    }

    /// Whether what was guessed looks like no language.
    private boolean isNonsense() {
        return letters < FEWEST_LETTERS * guessed || vowels < FEWEST_VOWELS * letters
                || vowels > MOST_VOWELS * letters;
    }

    private static boolean isStrange(String text) {
        for (var i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            var c = text.codePointAt(i);
            if (c >= FIRST_STRANGE && (c == 0xFFFD || Character.getType(c) == Character.PRIVATE_USE)) {
                return true;
            }
        }
        return false;
    }
}
