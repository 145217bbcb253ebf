package org.lectern.app.document.layout.order;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.lectern.inference.api.TextRange;
import org.lectern.app.document.layout.PageLines;
import org.lectern.app.document.layout.line.TextLine;

/// Finds the cells of tables whose columns stand close: gaps somewhat wider than those between words, after which words begin
/// at the same place in several lines one after the other.
final class AlignedCells {
    private static final int FEWEST_ROWS = 3;
    private static final double NARROWEST = 0.45; // em
    private static final double BEFORE_NUMBER = 0.7; // em, before a number that stands below others
    private static final double WIDER = 1.6; // than the other gaps of the line
    private static final double SAME_PLACE = 0.25; // em
    private static final double RAGGED = 1; // em by which the ends of the cells before a gap differ
    private static final double LEADING = 2.2; // ems, at most
    private static final Pattern MARK = Pattern
            .compile("[•◦▪‣·–—*-]|\\(?(\\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)]|\\d{1,3}(\\.\\d{1,3})*");

    private AlignedCells() {}

    /// A gap between words.
    ///
    /// @param space offset of the blank in the line's text
    /// @param from where the word before it ends, in points
    /// @param to where the word after it begins
    /// @param end where that word ends
    /// @param number whether that word is a number
    private record Gap(int space, double from, double to, double end, boolean number) {
        /// Whether what stands after both begins at the same place, or, of numbers, ends there.
        boolean isAlignedWith(Gap other, double tolerance) {
            return Math.abs(to - other.to) < tolerance
                    || (number && other.number && Math.abs(end - other.end) < tolerance);
        }
    }

    static PageLines found(PageLines page) {
        var lines = new ArrayList<>(page.lines());
        var gaps = page.lines().stream().map(AlignedCells::wideGaps).toList();
        for (var first = 0; first < lines.size(); first++) {
            while (!gaps.get(first).isEmpty()) {
                var rows = rows(page.lines(), gaps, first);
                if (areCells(page.lines(), first, rows)) {
                    for (var i = 0; i < rows.size(); i++) {
                        lines.set(first + i, split(lines.get(first + i), rows.get(i)));
                    }
                }
            }
        }
        return page.with(lines);
    }

    /// The gaps that may part cells.
    private static List<Gap> wideGaps(TextLine line) {
        if (line.direction() != TextLine.Direction.RIGHTWARDS || line.code()) {
            return new ArrayList<>();
        }
        var least = leastGap(line);
        var wide = new ArrayList<Gap>();
        for (var i = line.text().indexOf(' '); i > 0; i = line.text().indexOf(' ', i + 1)) {
            var width = width(line, i);
            if (width > least || width > BEFORE_NUMBER * line.size()) {
                var gap = gap(line, i);
                if (width > least || gap.number()) {
                    wide.add(gap);
                }
            }
        }
        return wide;
    }

    /// What gaps are wider than, in points.
    private static double leastGap(TextLine line) {
        var widths = new double[line.text().length()];
        var count = 0;
        for (var i = line.text().indexOf(' '); i > 0; i = line.text().indexOf(' ', i + 1)) {
            widths[count++] = width(line, i);
        }
        Arrays.sort(widths, 0, count);
        return Math.max(NARROWEST * line.size(), count > 2 ? WIDER * widths[(count - 1) / 2] : 0);
    }

    private static double width(TextLine line, int space) {
        return line.boxes().left(space + 1) - line.boxes().right(space - 1);
    }

    private static Gap gap(TextLine line, int space) {
        var blank = line.text().indexOf(' ', space + 1);
        var end = blank < 0 ? line.text().length() : blank;
        return new Gap(space, line.boxes().right(space - 1), line.boxes().left(space + 1), line.boxes().right(end - 1),
                ColumnOfText.isNumbers(line.text().substring(space + 1, end)));
    }

    /// The first gap of a line, and a gap of every further line as long as words begin at the same place after it; they are
    /// taken away.
    private static List<Gap> rows(List<TextLine> lines, List<List<Gap>> gaps, int first) {
        var gap = gaps.get(first).removeFirst();
        var rows = new ArrayList<>(List.of(gap));
        for (var i = first + 1; i < lines.size(); i++) {
            var line = lines.get(i);
            var step = line.across() - lines.get(i - 1).across();
            var same = gaps.get(i).stream().filter(g -> g.isAlignedWith(gap, SAME_PLACE * line.size())).findFirst();
            if (same.isEmpty() || step <= 0 || step > LEADING * line.size()) {
                break;
            }
            gaps.get(i).remove(same.get());
            rows.add(same.get());
        }
        return rows;
    }

    private static boolean areCells(List<TextLine> lines, int first, List<Gap> rows) {
        var ends = rows.stream().mapToDouble(Gap::from).summaryStatistics();
        var marks = 0;
        for (var i = 0; i < rows.size(); i++) {
            marks += MARK.matcher(lines.get(first + i).text().substring(0, rows.get(i).space())).matches() ? 1 : 0;
        }
        var ragged = ends.getMax() - ends.getMin() > RAGGED * lines.get(first).size();
        return rows.size() >= FEWEST_ROWS && marks < rows.size()
                && (ragged || rows.stream().allMatch(Gap::number));
    }

    private static TextLine split(TextLine line, Gap gap) {
        var cells = new ArrayList<TextRange>();
        for (var cell : line.cells()) {
            if (cell.start() < gap.space() && gap.space() < cell.end()) {
                cells.add(new TextRange(cell.start(), gap.space()));
                cells.add(new TextRange(gap.space() + 1, cell.end()));
            } else {
                cells.add(cell);
            }
        }
        return line.withCells(cells);
    }
}
