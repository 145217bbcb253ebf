package org.lectern.app.document.layout.line;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Brings the glyphs of a line with right-to-left letters from where they stand into the order in which they are read.
public final class LogicalOrder {
    private static final String MIRRORED = "()[]{}<>«»‹›";

    private static final double WORD_GAP = 0.5; // of a space
    private static final double NARROWEST = 0.08; // em
    private static final double WIDEST = 0.2; // em; some fonts tell no width of a space that can be

    private LogicalOrder() {}

    static boolean isLeftwards(List<Glyph> glyphs) {
        var balance = 0;
        for (var glyph : glyphs) {
            balance += Script.writtenLeftwards(glyph.text()) ? 1 : Script.writtenRightwards(glyph.text()) ? -1 : 0;
        }
        return balance > 0;
    }

    static List<Glyph> of(List<Glyph> glyphs) {
        var drawn = withMarks(glyphs);
        drawn.sort(Comparator.comparingDouble(Glyph::along));
        var ordered = withSpaces(drawn);
        var leftwards = isLeftwards(ordered);
        if (leftwards) {
            Collections.reverse(ordered);
        }
        for (var from = 0; from < ordered.size();) {
            var to = leftwards
                    ? NumberRun.end(ordered, from, begin -> runAgainst(ordered, begin, true))
                    : runAgainst(ordered, from, false);
            if (to > from) {
                Collections.reverse(ordered.subList(from, to));
            }
            from = Math.max(to, from + 1);
        }
        return ordered;
    }

    /// The glyphs of a line from right to left with their brackets as they are meant, where they are told as they are drawn.
    static List<Glyph> mirrored(List<Glyph> glyphs) {
        return isLeftwards(glyphs) ? glyphs.stream().map(LogicalOrder::mirrored).toList() : glyphs;
    }

    /// Whether the brackets of a line are told as they are meant (above 0), or as they are drawn (below 0).
    ///
    /// @param glyphs as [#of] gives them
    static int brackets(List<Glyph> glyphs) {
        var sum = 0;
        @Nullable
        Glyph open = null;
        for (var glyph : isLeftwards(glyphs) ? glyphs : List.<Glyph>of()) {
            var at = glyph.text().length() == 1 ? MIRRORED.indexOf(glyph.text()) : -1;
            if (at >= 0 && open == null) {
                open = glyph;
            } else if (at >= 0 && open != null && MIRRORED.indexOf(open.text()) == (at ^ 1)) {
                sum += at % 2 == 1 ? 1 : -1;
                open = null;
            }
        }
        return sum;
    }

    /// The end of the run of glyphs that is written against the line's direction and begins here; the beginning if none does.
    private static int runAgainst(List<Glyph> glyphs, int from, boolean leftwards) {
        var end = from;
        for (var i = from; i < glyphs.size(); i++) {
            var text = glyphs.get(i).text();
            var against = leftwards
                    ? Script.writtenRightwards(text) || Character.isDigit(text.codePointAt(0))
                    : Script.writtenLeftwards(text);
            var with = leftwards ? Script.writtenLeftwards(text) : Script.writtenRightwards(text);
            if (against) {
                end = i + 1;
            } else if (with || end == from) {
                return end;
            }
        }
        return end;
    }

    /// Vowel signs as parts of the letter that was drawn before them.
    private static List<Glyph> withMarks(List<Glyph> glyphs) {
        var whole = new ArrayList<Glyph>();
        for (var glyph : glyphs) {
            if (!whole.isEmpty() && Character.getType(glyph.text().codePointAt(0)) == Character.NON_SPACING_MARK) {
                whole.add(whole.removeLast().with(glyph));
            } else {
                whole.add(glyph);
            }
        }
        return whole;
    }

    /// The glyphs from left to right with a blank wherever free room parts words.
    private static List<Glyph> withSpaces(List<Glyph> drawn) {
        var spaced = new ArrayList<Glyph>();
        @Nullable
        Glyph last = null;
        var blank = false; // whether one is drawn since then
        for (var glyph : drawn) {
            if (glyph.text().isBlank()) {
                blank = true;
                continue;
            }
            var gap = last == null ? 0 : glyph.along() - last.along() - last.advance();
            var em = glyph.size();
            var room = blank ? NARROWEST * em : Math.clamp(WORD_GAP * glyph.space(), NARROWEST * em, WIDEST * em);
            if (last != null && gap > room) {
                spaced.add(last.blankAfter(gap));
            }
            spaced.add(glyph);
            last = glyph;
            blank = false;
        }
        return spaced;
    }

    private static Glyph mirrored(Glyph glyph) {
        var at = glyph.text().length() == 1 ? MIRRORED.indexOf(glyph.text()) : -1;
        return at < 0 ? glyph : glyph.withText(MIRRORED.substring(at ^ 1, (at ^ 1) + 1));
    }
}
