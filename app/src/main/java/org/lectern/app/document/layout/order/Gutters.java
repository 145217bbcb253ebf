package org.lectern.app.document.layout.order;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.app.document.layout.line.TextLine;

/// Mends pages whose columns are written row by row, so that lines run across the gutter: cuts runs of such lines at the
/// gutter and puts the left column before the right one. Tables stay as they are: their cells do not fill their columns, do
/// not go on in the next line, or are numbers.
final class Gutters {
    private static final int FEWEST_LINES = 5;
    private static final double GAP = 0.6; // ems that are free in all lines
    private static final double FARTHEST = 6; // ems between lines of a run
    private static final double USUAL_STEP = 1.3; // of the least step of a run, for what goes on in one column alone

    private Gutters() {}

    /// A part of the width where nothing is written, in points.
    private record Strip(double left, double right) {
        double width() {
            return right - left;
        }
    }

    /// Some lines that have one gutter in common, from above to below.
    private record Run(List<TextLine> lines, Strip gutter) {
        /// What stands before the gutter, or behind it.
        List<TextLine> side(boolean before) {
            var side = new ArrayList<TextLine>();
            for (var line : lines) {
                var part = part(line, gutter, before);
                if (part != null) {
                    side.add(part);
                }
            }
            return side;
        }
    }

    /// @param page its width, in points
    static List<TextLine> cut(List<TextLine> lines, double page) {
        var ordered = new ArrayList<TextLine>();
        for (var i = 0; i < lines.size();) {
            var run = run(lines, i);
            var columns = run == null ? List.<TextLine>of() : columns(run, page);
            if (run == null || columns.isEmpty()) {
                ordered.add(lines.get(i));
                i++;
            } else {
                ordered.addAll(columns);
                i += run.lines().size();
            }
        }
        return ordered;
    }

    /// Both columns one after the other, or nothing where they are none.
    private static List<TextLine> columns(Run run, double page) {
        var both = new ArrayList<TextLine>();
        for (var before : new boolean[]{true, false}) {
            var side = run.side(before);
            var inner = run(side, 0);
            var columns = inner == null || inner.lines().size() < side.size()
                    ? List.<TextLine>of()
                    : columns(inner, page);
            var ordered = columns.isEmpty() ? cut(side, page) : columns;
            if (columns.isEmpty() && !ColumnOfText.is(ordered, page)) {
                return List.of();
            }
            both.addAll(ordered);
        }
        return both;
    }

    /// The lines from here on that have one gutter in common; null where there are too few.
    private static @Nullable Run run(List<TextLine> lines, int from) {
        var strips = gaps(lines.get(from));
        var to = from + 1;
        var least = Double.MAX_VALUE; // step
        while (to < lines.size() && !strips.isEmpty()) {
            var step = lines.get(to).across() - lines.get(to - 1).across();
            var left = step > 0 && step < FARTHEST * lines.get(to).size()
                    ? common(strips, free(lines.get(to)), GAP * lines.get(to).size())
                    : List.<Strip>of();
            if (left.isEmpty()) {
                break;
            }
            strips = left;
            least = Math.min(least, step);
            to++;
        }
        if (to - from < FEWEST_LINES) {
            return null;
        }
        var gutter = strips.stream().max(Comparator.comparingDouble(Strip::width)).orElseThrow();
        while (isAlone(lines.get(to - 1), gutter)
                && lines.get(to - 1).across() - lines.get(to - 2).across() > USUAL_STEP * least) {
            to--;
        }
        var run = new Run(lines.subList(from, to), gutter);
        var across = run.lines().stream().filter(line -> !isAlone(line, gutter)).count();
        return across < FEWEST_LINES ? null : run;
    }

    /// Whether a line stands in one column only.
    private static boolean isAlone(TextLine line, Strip gutter) {
        var middle = (gutter.left() + gutter.right()) / 2;
        return line.bounds().right() <= middle || line.bounds().left() >= middle || blankBefore(line, middle) < 0;
    }

    /// What of a line stands before a gutter, or behind it; null for nothing.
    private static @Nullable TextLine part(TextLine line, Strip gutter, boolean before) {
        var middle = (gutter.left() + gutter.right()) / 2;
        if (line.bounds().right() <= middle || line.bounds().left() >= middle) {
            return line.bounds().right() <= middle == before ? line : null;
        }
        var space = blankBefore(line, middle);
        return space < 0 ? null : before ? line.part(0, space) : line.part(space + 1, line.text().length());
    }

    /// The blank before the first word behind a place; -1 for none.
    private static int blankBefore(TextLine line, double place) {
        var space = line.text().indexOf(' ');
        while (space > 0 && line.boxes().left(space + 1) < place) {
            space = line.text().indexOf(' ', space + 1);
        }
        return space > 0 ? space : -1;
    }

    /// The gaps between the words of a line that may be a gutter.
    private static List<Strip> gaps(TextLine line) {
        var gaps = new ArrayList<Strip>();
        if (line.direction() != TextLine.Direction.RIGHTWARDS || line.code()) {
            return gaps;
        }
        for (var space = line.text().indexOf(' '); space > 0; space = line.text().indexOf(' ', space + 1)) {
            var end = line.boxes().right(space - 1);
            var begin = line.boxes().left(space + 1);
            var gap = new Strip(end, begin);
            if (gap.width() >= GAP * line.size()) {
                gaps.add(gap);
            }
        }
        return gaps;
    }

    /// Those gaps, and what is free on both sides of the line.
    private static List<Strip> free(TextLine line) {
        var free = new ArrayList<Strip>();
        if (line.direction() == TextLine.Direction.RIGHTWARDS) {
            free.add(new Strip(Double.NEGATIVE_INFINITY, line.bounds().left()));
            free.addAll(gaps(line));
            free.add(new Strip(line.bounds().right(), Double.POSITIVE_INFINITY));
        }
        return free;
    }

    private static List<Strip> common(List<Strip> some, List<Strip> others, double least) {
        var common = new ArrayList<Strip>();
        for (var strip : some) {
            for (var other : others) {
                var both = new Strip(Math.max(strip.left(), other.left()), Math.min(strip.right(), other.right()));
                if (both.width() >= least) {
                    common.add(both);
                }
            }
        }
        return common;
    }
}
