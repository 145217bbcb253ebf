package org.lectern.app.document.layout;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.lectern.app.document.layout.line.TextLine;

/// Tells where a line of a slide begins a point of its own, though the mark of the point is only drawn: with a capital, where its
/// first word would have found room in the line before. How much room there is, is seen on the lines around, for a text box
/// may be much narrower than the slide, and German words begin with capitals inside sentences.
final class SlidePoints {
    private static final int MOST = 25; // lines of a slide
    private static final double FARTHER = 1.3; // ems to the line above
    private static final double THAN_OTHERS = 1.15; // times as far as wrapped lines stand from each other
    private static final double NEAR = 2.2; // ems between lines of one text box
    private static final double SAME_BEGIN = 1; // em
    private static final double SAME_SIZE = 0.12; // relative difference
    private static final double MANY = 0.5; // of the other lines, that end early
    private static final Pattern WHOLE = Pattern.compile("[\\p{L}\\p{Nd}.!?)%”’\"]$"); // what goes on may end so too
    private static final Set<String> GOING_ON = Set.of("the", "a", "an", "of", "in", "on", "at", "to", "for", "from",
            "by",
            "with", "and", "or", "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer",
            "eines",
            "im", "am", "zum", "zur", "vom", "von", "für", "mit", "auf", "aus", "bei", "durch", "über", "und", "oder");

    private final List<TextLine> box;
    private final int next; // index in the box

    /// @param box the lines that stand below each other as those of one text box
    private SlidePoints(List<TextLine> box, int next) {
        this.box = box;
        this.next = next;
    }

    /// @param next index of the line
    static boolean begins(PageLines page, int next) {
        var line = page.lines().get(next - 1);
        var after = page.lines().get(next);
        if (page.width() <= page.height() || page.lines().size() > MOST || line.columned()
                || line.direction() != TextLine.Direction.RIGHTWARDS || after.direction() != line.direction()
                || !isBegin(after) || !WHOLE.matcher(line.text()).find()) {
            return false;
        }
        if (Math.abs(line.begin() - after.begin()) > SAME_BEGIN * line.size()) {
            return true;
        }
        var margin = page.lines().stream().mapToDouble(TextLine::begin).min().orElse(0);
        return around(page.lines(), next).begins(page.width() - margin);
    }

    private static boolean isBegin(TextLine line) {
        return Character.isUpperCase(line.text().codePointAt(0));
    }

    private static SlidePoints around(List<TextLine> lines, int next) {
        var from = next - 1;
        while (from > 0 && isOneBox(lines.get(from - 1), lines.get(from))) {
            from--;
        }
        var to = next + 1;
        while (to < lines.size() && isOneBox(lines.get(to - 1), lines.get(to))) {
            to++;
        }
        return new SlidePoints(lines.subList(from, to), next - from);
    }

    private static boolean isOneBox(TextLine line, TextLine after) {
        var step = after.across() - line.across();
        return step > 0 && step < NEAR * line.size() && line.direction() == after.direction()
                && Math.abs(line.begin() - after.begin()) < SAME_BEGIN * line.size()
                && Math.abs(line.size() - after.size()) < SAME_SIZE * line.size();
    }

    /// @param margin where the slide's text ends at the latest
    private boolean begins(double margin) {
        if (isFarther()) {
            return true;
        }
        var end = box.stream().mapToDouble(TextLine::end).max().orElse(margin);
        if (hasRoom(next, end)) {
            return true;
        }
        if (!hasRoom(next, margin) || isWrapped()) {
            return false;
        }
        var others = box.size() - 2;
        return others == 0
                ? !GOING_ON.contains(lastWord(box.getFirst()))
                : early(end) >= Math.max(1, MANY * others);
    }

    /// Whether the line stands farther below than the other lines of its box do.
    private boolean isFarther() {
        var step = step(next);
        var least = IntStream.range(1, box.size()).filter(i -> i != next).mapToDouble(this::step).min().orElse(0);
        return step > FARTHER * box.get(next).size() && step > THAN_OTHERS * least;
    }

    private double step(int line) {
        return box.get(line).across() - box.get(line - 1).across();
    }

    /// Whether the first word of a line would have found room in the line before.
    private boolean hasRoom(int line, double end) {
        var before = box.get(line - 1);
        return before.end() + LineEnds.firstWord(box.get(line)) + before.size() < end;
    }

    /// Whether a line of the box goes on in small letters.
    private boolean isWrapped() {
        return box.stream().skip(1).anyMatch(line -> Character.isLowerCase(line.text().codePointAt(0)));
    }

    /// How many other lines end before they had to.
    private long early(double end) {
        return IntStream.range(1, box.size()).filter(i -> i != next && hasRoom(i, end)).count();
    }

    private static String lastWord(TextLine line) {
        return line.text().substring(line.text().lastIndexOf(' ') + 1);
    }
}
