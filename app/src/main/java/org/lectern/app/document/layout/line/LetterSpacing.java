package org.lectern.app.document.layout.line;

import java.util.ArrayList;
import java.util.List;

/// Closes the gaps between the letters of words that are set wide, as in titles: all gaps of the line are of one width, but for
/// the wider ones between words.
final class LetterSpacing {
    private static final int FEWEST = 6; // letters
    private static final double NARROWEST = 0.15; // em
    private static final double WIDEST = 1.5; // ems
    private static final double EVEN = 0.12; // em by which the gaps differ
    private static final double MOSTLY = 0.7; // of the gaps, that are of one width

    private LetterSpacing() {}

    /// @param glyphs of a line from left to right
    static List<Glyph> closed(List<Glyph> glyphs) {
        var letters = new ArrayList<Glyph>();
        for (var glyph : glyphs) {
            if (!glyph.text().isBlank()) {
                if (!isLetter(glyph)) {
                    return glyphs;
                }
                letters.add(glyph);
            }
        }
        if (letters.size() < FEWEST) {
            return glyphs;
        }
        var gaps = new ArrayList<Double>();
        for (var i = 1; i < letters.size(); i++) {
            gaps.add(letters.get(i).along() - letters.get(i - 1).along() - letters.get(i - 1).advance());
        }
        var usual = gaps.stream().sorted().skip(gaps.size() / 3).findFirst().orElse(0.0);
        var em = letters.getFirst().size();
        var even = gaps.stream().filter(gap -> Math.abs(gap - usual) < EVEN * em).count();
        var isWide = usual > NARROWEST * em && usual < WIDEST * em && even >= MOSTLY * gaps.size()
                && gaps.stream().allMatch(gap -> gap > usual - EVEN * em);
        return isWide
                ? letters.stream().map(glyph -> glyph.reaching(glyph.along() + glyph.advance() + usual)).toList()
                : glyphs;
    }

    private static boolean isLetter(Glyph glyph) {
        var first = glyph.text().codePointAt(0);
        return Character.isLetter(first) && !Script.writtenWithoutSpaces(first) && glyph.text().length() == 1;
    }
}
