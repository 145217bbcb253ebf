package org.lectern.app.document.pdf.glyph;

import java.text.Normalizer;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lectern.app.document.layout.line.Glyph;

/// Puts accents that are drawn as glyphs of their own, before or after their letter, onto it.
final class Accents {
    private static final String SPACING = "`´¨ˆ˜¯ˉ˘˙˚˝ˇ¸˛";
    private static final String COMBINING = "\u0300\u0301\u0308\u0302\u0303\u0304\u0304\u0306\u0307\u030A\u030B\u030C\u0327\u0328";
    private static final String OTHER = "↦↪\u0338\u20D7"; // marks that stand for themselves
    private static final double SAME_LINE = 0.7; // em between the baselines of a letter and its accent

    private static final double NO_WIDTH = 0.1; // em
    private static final double OVERHANG = 0.3; // em, of marks that are drawn beside a place without a width

    private final Consumer<Glyph> out;
    private @Nullable Glyph last;

    /// @param out takes the glyphs in the order in which they come
    Accents(Consumer<Glyph> out) {
        this.out = out;
    }

    void add(Glyph glyph) {
        var whole = last == null ? null : joined(last, glyph);
        if (whole == null) {
            whole = last == null ? null : joined(glyph, last);
        }
        if (whole == null) {
            finish();
        }
        last = whole == null ? glyph : whole;
    }

    void finish() {
        if (last != null) {
            out.accept(last);
        }
        last = null;
    }

    /// Both as one; null where they are none.
    private static @Nullable Glyph joined(Glyph mark, Glyph base) {
        if (mark.text().length() != 1 || !mayBeMark(mark.text().charAt(0))) {
            return null; // nearly always
        }
        if (isBar(mark, base)) {
            return base.with(mark).withText("|");
        }
        if (base.text().isBlank() || !stands(mark, base)) {
            return null;
        }
        return text(mark.text().charAt(0), base.text()).map(text -> base.with(mark).withText(text)).orElse(null);
    }

    private static boolean mayBeMark(char c) {
        return c > '~' ? SPACING.indexOf(c) >= 0 || OTHER.indexOf(c) >= 0 : c == '`' || c == '/' || c == '|';
    }

    /// Pieces of one long bar below each other.
    private static boolean isBar(Glyph piece, Glyph other) {
        return piece.text().equals("|") && other.text().equals("|")
                && Math.abs(piece.x() - other.x()) < NO_WIDTH * other.size() && piece.y() != other.y();
    }

    private static boolean stands(Glyph mark, Glyph base) {
        var middle = (mark.box().left() + mark.box().right()) / 2;
        var spare = mark.box().width() < NO_WIDTH * mark.size() ? OVERHANG * mark.size() : 0;
        return base.dx() > SAME_LINE && mark.dx() > SAME_LINE && middle > base.box().left() - spare
                && middle < base.box().right() && Math.abs(mark.y() - base.y()) < SAME_LINE * base.size();
    }

    private static Optional<String> text(char mark, String base) {
        if ((mark == '↦' || mark == '↪') && base.equals("→")) {
            return Optional.of(String.valueOf(mark)); // an arrow and its beginning
        }
        if (mark == '/' && (base.equals("∈") || base.equals("∋"))) {
            return Optional.of(base.equals("∈") ? "∉" : "∌");
        }
        var known = SPACING.indexOf(mark);
        var sign = known >= 0 ? COMBINING.charAt(known) : mark;
        var isSign = known >= 0 || mark == '\u0338' || mark == '\u20D7';
        var letter = base.equals("ı") ? "i" : base.equals("ȷ") ? "j" : base;
        return isSign && SPACING.indexOf(letter.charAt(0)) < 0
                ? Optional.of(Normalizer.normalize(letter + sign, Normalizer.Form.NFC))
                : Optional.empty();
    }
}
