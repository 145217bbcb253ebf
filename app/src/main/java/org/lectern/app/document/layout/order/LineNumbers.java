package org.lectern.app.document.layout.order;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lectern.app.document.layout.line.TextLine;

/// Takes away the numbers of lines, as drafts, court papers and verses have them beside their lines: whole numbers below each
/// other that grow by one and the same step, outside of the text, whose sentences go on from line to line.
final class LineNumbers {
    private static final int FEWEST = 4;
    private static final int FEWEST_IN_STEPS = 3; // where only every fifth line has its number
    private static final double SAME_PLACE = 0.8; // ems
    private static final double SAME_LINE = 0.4; // em
    private static final double NEAREST = 0.4; // em, to the text
    private static final double GOING_ON = 0.5; // of the lines, that do not end with their sentence
    private static final double LONG = 0.5; // of the longest line
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?:;][)\\]”’\"'»]*$");

    private LineNumbers() {}

    /// A number at one end of a line, or alone.
    ///
    /// @param index of its line
    /// @param from offset of its first digit
    private record LineNumber(int index, TextLine line, int from, int to) {
        int value() {
            return Integer.parseInt(line.text().substring(from, to));
        }

        double left() {
            return line.boxes().get(from).left();
        }

        double right() {
            return line.boxes().get(to - 1).right();
        }

        boolean isAlone() {
            return to - from == line.text().length();
        }
    }

    static List<TextLine> without(List<TextLine> lines) {
        var before = numbers(lines, true, List.of());
        var found = new ArrayList<>(before.isEmpty() ? numbers(lines, false, List.of()) : before);
        if (found.isEmpty()) {
            return lines;
        }
        found.addAll(inNextColumn(lines, before));
        var kept = new ArrayList<>(lines);
        found.stream().sorted(Comparator.comparingInt(LineNumber::index).reversed()).forEach(number -> {
            if (number.isAlone()) {
                kept.remove(number.index());
            } else {
                kept.set(number.index(), number.from() == 0
                        ? number.line().part(number.to() + 1, number.line().text().length())
                        : number.line().part(0, number.from() - 1));
            }
        });
        return kept;
    }

    /// The numbers that go on in the second of two columns: in the gutter, or at the other margin.
    private static List<LineNumber> inNextColumn(List<TextLine> lines, List<LineNumber> first) {
        if (first.size() < 2) {
            return List.of();
        }
        var next = 2 * first.getLast().value() - first.get(first.size() - 2).value();
        var begins = lines.stream().filter(line -> (line.text() + " ").startsWith(next + " ")).findFirst();
        if (begins.isEmpty()) {
            return List.of();
        }
        var edge = begins.get().bounds().left() - begins.get().size();
        var column = lines.stream().filter(line -> line.bounds().left() > edge).toList();
        var inGutter = numbers(column, true, first);
        var found = (inGutter.isEmpty() ? numbers(lines, false, first) : inGutter).stream()
                .map(number -> new LineNumber(lines.indexOf(number.line()), number.line(), number.from(), number.to()))
                .toList();
        var fewest = next - first.getLast().value() > 1 ? FEWEST_IN_STEPS : FEWEST;
        var besideTwo = found.stream().filter(number -> isBesideTwoTexts(number, lines)).count();
        return found.size() >= fewest && besideTwo * 2 > found.size() ? found : List.of();
    }

    /// Whether lines of two columns stand at its height.
    private static boolean isBesideTwoTexts(LineNumber number, List<TextLine> lines) {
        var texts = lines.stream()
                .filter(line -> isBeside(line, number.line()) && !NUMBER.matcher(line.text()).matches()).toList();
        var right = texts.stream().mapToDouble(line -> line.bounds().right()).min().orElse(0);
        return texts.stream().anyMatch(line -> line.bounds().left() > right);
    }

    /// The numbers of the lines on one side; none where they are something else.
    ///
    /// @param column the numbers in the column before, which they go on with; may be empty
    private static List<LineNumber> numbers(List<TextLine> lines, boolean left, List<LineNumber> column) {
        var candidates = new ArrayList<LineNumber>();
        for (var i = 0; i < lines.size(); i++) {
            var number = at(lines.get(i), i, left);
            if (number != null) {
                candidates.add(number);
            }
        }
        if (candidates.size() < (column.isEmpty() ? FEWEST_IN_STEPS : 1)) {
            return List.of();
        }
        var place = left
                ? candidates.stream().mapToDouble(LineNumber::left).min().orElse(0)
                : candidates.stream().mapToDouble(LineNumber::right).max().orElse(0);
        var em = candidates.stream().mapToDouble(number -> number.line().size()).min().orElse(0);
        var aligned = candidates.stream().filter(number -> isAt(number, place, left, em))
                .sorted(Comparator.comparingDouble(number -> number.line().across())).toList();
        if (!column.isEmpty()) {
            return goingOn(column, aligned, lines, left);
        }
        return areNumbersOfLines(aligned, lines, left) ? aligned : List.of();
    }

    /// Those that go on with the numbers of the column before; the number of the page may stand below them.
    private static List<LineNumber> goingOn(List<LineNumber> column, List<LineNumber> numbers, List<TextLine> lines,
            boolean left) {
        var last = column.getLast().value();
        var step = last - column.get(column.size() - 2).value();
        var all = new ArrayList<LineNumber>();
        for (var number : numbers) {
            if (number.value() == last + step * (all.size() + 1) && isOutside(number, lines, left)
                    && !besides(number, lines).isEmpty()) {
                all.add(number);
            }
        }
        return all;
    }

    private static @Nullable LineNumber at(TextLine line, int index, boolean left) {
        var text = line.text();
        if (line.direction() != TextLine.Direction.RIGHTWARDS) {
            return null;
        }
        var space = left ? text.indexOf(' ') : text.lastIndexOf(' ');
        var number = space < 0
                ? new LineNumber(index, line, 0, text.length())
                : left ? new LineNumber(index, line, 0, space) : new LineNumber(index, line, space + 1, text.length());
        if (!NUMBER.matcher(text.substring(number.from(), number.to())).matches()) {
            return null;
        }
        var gap = space < 0
                ? Double.MAX_VALUE
                : line.boxes().get(space + 1).left() - line.boxes().get(space - 1).right();
        return gap < NEAREST * line.size() ? null : number;
    }

    /// Whether it stands below the outermost, at one of its ends.
    private static boolean isAt(LineNumber number, double place, boolean left, double em) {
        var room = SAME_PLACE * em * (left ? 1 : -1);
        return left
                ? number.left() < place + 2 * room
                : number.right() > place + 2 * room;
    }

    private static boolean areNumbersOfLines(List<LineNumber> numbers, List<TextLine> lines, boolean left) {
        if (numbers.size() < FEWEST_IN_STEPS) {
            return false;
        }
        var step = numbers.get(1).value() - numbers.getFirst().value();
        var growing = step > 0 && IntStream.range(1, numbers.size())
                .allMatch(i -> numbers.get(i).value() - numbers.get(i - 1).value() == step);
        if (!growing || numbers.size() < (step > 1 ? FEWEST_IN_STEPS : FEWEST)) {
            return false;
        }
        var texts = numbers.stream().map(number -> besides(number, lines)).toList();
        var outside = IntStream.range(0, numbers.size()).allMatch(i -> isOutside(numbers.get(i), lines, left));
        var longest = texts.stream().mapToInt(String::length).max().orElse(0);
        var missing = texts.stream().filter(String::isEmpty).count();
        if (!outside || missing * 2 > texts.size()) {
            return false;
        }
        var goingOn = texts.stream().filter(text -> text.length() > LONG * longest
                && !SENTENCE_END.matcher(text).find() && !ColumnOfText.isNumbers(lastWord(text))).count();
        var inside = texts.stream().filter(ColumnOfText::goesOn).count();
        return step > 1
                ? countLines(numbers, lines, step)
                : goingOn >= GOING_ON * texts.size() && inside >= ColumnOfText.GOING_ON * texts.size();
    }

    /// Whether so many lines stand between two numbers as they differ by.
    private static boolean countLines(List<LineNumber> numbers, List<TextLine> lines, int step) {
        return IntStream.range(1, numbers.size()).allMatch(i -> {
            var from = numbers.get(i - 1).line().across() + 1;
            var to = numbers.get(i).line().across() + 1;
            var between = lines.stream().filter(line -> line.direction() == TextLine.Direction.RIGHTWARDS)
                    .mapToDouble(TextLine::across).filter(across -> across > from && across <= to)
                    .map(Math::round).distinct().count();
            return Math.abs(between - step) <= 1;
        });
    }

    private static String lastWord(String text) {
        return text.substring(text.lastIndexOf(' ') + 1);
    }

    /// The text of the line that a number belongs to; empty where there is none.
    private static String besides(LineNumber number, List<TextLine> lines) {
        if (!number.isAlone()) {
            return number.from() == 0
                    ? number.line().text().substring(number.to() + 1)
                    : number.line().text().substring(0, number.from() - 1);
        }
        return lines.stream().filter(line -> !line.equals(number.line()) && isBeside(line, number.line()))
                .map(TextLine::text).findFirst().orElse("");
    }

    private static boolean isBeside(TextLine line, TextLine other) {
        return line.direction() == other.direction()
                && Math.abs(line.across() - other.across()) < SAME_LINE * Math.max(line.size(), other.size());
    }

    /// Whether all lines around it stand on the other side of it.
    private static boolean isOutside(LineNumber number, List<TextLine> lines, boolean left) {
        return lines.stream().filter(line -> !line.equals(number.line()) && isBeside(line, number.line())).allMatch(
                line -> left ? line.bounds().left() > number.right() : line.bounds().right() < number.left());
    }
}
