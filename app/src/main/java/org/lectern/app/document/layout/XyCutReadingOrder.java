package org.lectern.app.document.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.app.document.layout.line.Box;
import org.lectern.app.document.layout.line.TextLine;

/// Mends pages whose columns are written row by row, so that lines run across the gutter: cuts runs of such lines at the
/// gutter and puts the left column before the right one. Tables, whose cells do not fill their columns, stay as they are.
public final class XyCutReadingOrder implements ReadingOrder {
    private static final int FEWEST_LINES = 5;
    private static final double GAP = 1.2; // ems
    private static final double NARROWEST = 0.2; // of the page's width, for a column
    private static final double FILLED = 0.75; // of a column's width by its lines, on average

    @Override
    public PageLines order(PageLines page) {
        var ordered = new ArrayList<TextLine>();
        var lines = UpwardRuns.turned(page.lines());
        var i = 0;
        while (i < lines.size()) {
            var run = run(lines, i);
            if (run.size() >= FEWEST_LINES && areColumns(run, page.width())) {
                run.forEach(row -> ordered.add(row.left()));
                run.forEach(row -> ordered.add(row.right()));
                i += run.size();
            } else {
                ordered.add(lines.get(i));
                i++;
            }
        }
        return AlignedCells.found(new PageLines(page.number(), page.width(), page.height(), ordered));
    }

    /// A line cut at its gutter.
    private record Row(TextLine left, TextLine right) {}

    /// The lines from here on that have one gutter in common.
    private static List<Row> run(List<TextLine> lines, int from) {
        var rows = new ArrayList<Row>();
        var left = Double.NEGATIVE_INFINITY;
        var right = Double.POSITIVE_INFINITY;
        for (var i = from; i < lines.size(); i++) {
            var cut = cut(lines.get(i), left, right);
            if (cut.isEmpty() || (i > from && lines.get(i).across() <= lines.get(i - 1).across())) {
                break;
            }
            rows.add(cut.get());
            left = Math.max(left, cut.get().left().bounds().right());
            right = Math.min(right, cut.get().right().bounds().left());
        }
        return rows;
    }

    /// The line cut at its widest gap that overlaps the gutter so far.
    private static Optional<Row> cut(TextLine line, double left, double right) {
        if (line.turned() || !line.columned()) {
            return Optional.empty();
        }
        Row widest = null;
        var gap = GAP * line.size();
        for (var space = line.text().indexOf(' '); space > 0; space = line.text().indexOf(' ', space + 1)) {
            var from = line.boxes().get(space - 1).right();
            var to = line.boxes().get(space + 1).left();
            if (to - from > gap && Math.min(to, right) - Math.max(from, left) > GAP * line.size() / 2) {
                widest = new Row(line.part(0, space), line.part(space + 1, line.text().length()));
                gap = to - from;
            }
        }
        return Optional.ofNullable(widest);
    }

    private static boolean areColumns(List<Row> rows, double page) {
        return isColumn(rows.stream().map(Row::left).toList(), page)
                && isColumn(rows.stream().map(Row::right).toList(), page);
    }

    private static boolean isColumn(List<TextLine> column, double page) {
        var bounds = column.stream().map(TextLine::bounds).reduce(Box.NONE, Box::union);
        var average = column.stream().mapToDouble(line -> line.bounds().width()).average().orElse(0);
        return average > FILLED * bounds.width() && bounds.width() > NARROWEST * page;
    }
}
