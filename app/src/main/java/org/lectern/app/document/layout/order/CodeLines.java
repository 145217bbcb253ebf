package org.lectern.app.document.layout.order;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.lectern.app.document.layout.line.Box;
import org.lectern.app.document.layout.line.LineBoxes;
import org.lectern.app.document.layout.line.TextLine;
import org.lectern.inference.api.TextRange;

/// Finds program text: lines in a font whose letters all stand equally far apart, where the page is not written in it or where
/// they look like it; and lines in other fonts that look like it and begin at several places in the same steps. They keep
/// their ends, the blanks before them and those between their words.
final class CodeLines {
    private static final int FEWEST = 2; // lines
    private static final int FEWEST_STEPPED = 3; // lines in other fonts
    private static final double SAME_PITCH = 0.03; // relative difference
    private static final double SAME_SIZE = 0.12; // relative difference
    private static final double LEADING = 3.2; // ems between lines, one of which may be empty
    private static final double TYPEWRITTEN = 0.5; // of the page's letters, that all stand equally far apart
    private static final double SIGNS = 0.3; // of the lines, of a typewritten page
    private static final double STEPPED_SIGNS = 0.6; // of the lines in other fonts
    private static final double STRONG_SIGNS = 0.4; // of these
    private static final double ROWS = 0.6; // of the lines, that are parted into cells
    private static final double PROSE = 0.3; // of the lines, that go on in the next
    private static final int SENTENCE = 30; // characters of a line that goes on
    private static final double SAME_PLACE = 0.15; // ems
    private static final double LEAST_STEP = 0.7; // ems
    private static final double LARGEST_STEP = 4.5;
    private static final double BLANK = 0.5; // ems, where the blanks before a line are not known
    private static final int MOST_BLANKS = 120;
    private static final Pattern NARROW = Pattern.compile("[ijlt.,;:'!|()]");
    private static final Pattern WIDE = Pattern.compile("[a-eghkm-qu-zA-HK-Z@%&—]");

    private CodeLines() {}

    static List<TextLine> found(List<TextLine> lines) {
        var found = new ArrayList<>(lines);
        var typewritten = isTypewritten(lines);
        for (var from = 0; from < lines.size();) {
            var even = end(lines, from, CodeLines::isEven);
            if (even - from >= FEWEST && isCode(lines.subList(from, even), typewritten)) {
                set(found, from, even, lines.get(from).style().pitch());
                from = even;
                continue;
            }
            var stepped = CodeSigns.isStrong(lines.get(from)) ? steppedEnd(lines, from) : from;
            if (stepped - from >= FEWEST_STEPPED && isStepped(lines.subList(from, stepped))) {
                set(found, from, stepped, BLANK * lines.get(from).size());
                from = stepped;
            } else {
                from = Math.max(even, from + 1);
            }
        }
        return found;
    }

    /// Whether a line goes on with those before it.
    private interface Likeness {
        boolean of(TextLine line, TextLine last);
    }

    private static int end(List<TextLine> lines, int from, Likeness like) {
        var to = from;
        while (to < lines.size() && like.of(lines.get(to), lines.get(Math.max(from, to - 1)))
                && (to == from || isBelow(lines.get(to), lines.get(to - 1)))) {
            to++;
        }
        return to;
    }

    private static boolean isEven(TextLine line, TextLine last) {
        var pitch = last.style().pitch();
        return line.direction() == TextLine.Direction.RIGHTWARDS && pitch > 0
                && Math.abs(line.style().pitch() - pitch) < SAME_PITCH * pitch;
    }

    private static boolean isBelow(TextLine line, TextLine last) {
        var step = line.across() - last.across();
        return step > BLANK * line.size() && step < LEADING * line.size()
                && Math.abs(line.size() - last.size()) < SAME_SIZE * line.size();
    }

    /// Whether most letters of a page stand equally far apart.
    private static boolean isTypewritten(List<TextLine> lines) {
        var all = lines.stream().mapToInt(line -> line.text().length()).sum();
        var even = lines.stream().filter(line -> line.style().pitch() > 0).mapToInt(line -> line.text().length()).sum();
        return even > TYPEWRITTEN * all;
    }

    private static boolean isCode(List<TextLine> run, boolean typewritten) {
        var narrow = run.stream().anyMatch(line -> NARROW.matcher(line.text()).find());
        var wide = run.stream().anyMatch(line -> WIDE.matcher(line.text()).find());
        var rows = run.stream().filter(TextLine::columned).count();
        return narrow && wide && rows < ROWS * run.size() && goingOn(run) < PROSE
                && CodeSigns.share(run) >= (typewritten ? SIGNS : 0);
    }

    /// The part of the lines that are as long as the next one lets them be, as those of prose are.
    private static double goingOn(List<TextLine> run) {
        var end = run.stream().mapToDouble(TextLine::end).max().orElse(0);
        var goingOn = 0;
        for (var i = 1; i < run.size(); i++) {
            var last = run.get(i - 1);
            var next = run.get(i);
            var space = next.text().indexOf(' ');
            var word = next.boxes().part(0, space < 0 ? next.text().length() : space).around().width();
            goingOn += last.end() + word + last.size() / 2 > end && last.text().length() >= SENTENCE
                    && !CodeSigns.is(last) && Math.abs(last.begin() - next.begin()) < LARGEST_STEP * next.size()
                            ? 1
                            : 0;
        }
        return (double) goingOn / (run.size() - 1);
    }

    /// Where lines that look like program text end, with up to one other between them.
    private static int steppedEnd(List<TextLine> lines, int from) {
        var end = end(lines, from, (line, _) -> line.direction() == TextLine.Direction.RIGHTWARDS && !line.columned());
        var to = from;
        while (to < end && (CodeSigns.is(lines.get(to))
                || (to > from && to + 1 < end && CodeSigns.is(lines.get(to + 1))))) {
            to++;
        }
        return to;
    }

    private static boolean isStepped(List<TextLine> run) {
        var em = run.getFirst().size();
        var left = run.stream().mapToDouble(TextLine::begin).min().orElse(0);
        var step = step(run, left);
        var strong = run.stream().filter(CodeSigns::isStrong).count();
        return step > LEAST_STEP * em && step < LARGEST_STEP * em && strong >= STRONG_SIGNS * run.size()
                && CodeSigns.share(run) >= STEPPED_SIGNS
                && run.stream().mapToDouble(line -> (line.begin() - left) / step)
                        .allMatch(steps -> Math.abs(steps - Math.rint(steps)) * step < SAME_PLACE * em);
    }

    /// How far the lines that are indented least stand in, in points; 0 where none is.
    private static double step(List<TextLine> run, double left) {
        return run.stream().mapToDouble(line -> line.begin() - left)
                .filter(in -> in > SAME_PLACE * run.getFirst().size()).min().orElse(0);
    }

    private static void set(List<TextLine> lines, int from, int to, double blank) {
        var left = lines.subList(from, to).stream().mapToDouble(TextLine::begin).min().orElse(0);
        for (var i = from; i < to; i++) {
            var line = lines.get(i);
            lines.set(i, withBlanks(line, blanks(line.begin() - left, blank), blank));
        }
    }

    private static int blanks(double room, double blank) {
        return Math.clamp(Math.round(room / blank), 0, MOST_BLANKS);
    }

    /// @param before how many blanks stand before it
    /// @param blank width of one, in points
    private static TextLine withBlanks(TextLine line, int before, double blank) {
        var text = new StringBuilder(" ".repeat(before));
        var end = Double.MAX_VALUE; // of the last letter
        var boxes = new ArrayList<Box>();
        for (var i = 0; i < line.text().length(); i++) {
            var box = line.boxes().get(i);
            if (line.text().charAt(i) == ' ' && i + 1 < line.text().length() && line.style().pitch() > 0) {
                text.repeat(' ', Math.max(1, blanks(line.boxes().get(i + 1).left() - end, blank)));
            } else {
                text.append(line.text().charAt(i));
            }
            while (boxes.size() < text.length() - 1) {
                boxes.add(Box.NONE);
            }
            boxes.add(box);
            end = box.right();
        }
        return new TextLine(text.toString(), LineBoxes.of(boxes, boxes.size()), line.bounds(), line.style(),
                line.across(), line.direction(), List.of(new TextRange(before, text.length()))).as(TextLine.Kind.CODE);
    }
}
