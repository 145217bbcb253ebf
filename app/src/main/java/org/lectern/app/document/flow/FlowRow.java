package org.lectern.app.document.flow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lectern.inference.api.TextRange;

/// The row of a table that is being written, and what stands in it of the rows above: a label that spans several rows is a cell
/// of each.
final class FlowRow {
    private static final FlowCell NOTHING = new FlowCell();
    private static final int LONGEST_LABEL = 300; // characters; longer cells are no labels and are not said again

    private static final int MOST_COLUMNS = 500;
    private static final int MOST_AGAIN = 1_000_000; // characters that are said again in a document

    private final List<Placed> cells = new ArrayList<>();
    private final Map<Integer, Reaching> reaching = new TreeMap<>(); // from above, by column
    private List<FlowCell> above = List.of();
    private int budget = MOST_AGAIN;

    private record Placed(FlowCell cell, CellSpan span) {}

    private record Reaching(FlowCell cell, int rows) {}

    boolean hasCell() {
        return !cells.isEmpty();
    }

    void cell(CellSpan span) {
        cells.add(new Placed(new FlowCell(), span));
    }

    FlowCell last() {
        return cells.getLast().cell();
    }

    /// No cell of the rows so far reaches into the next.
    void apart() {
        reaching.clear();
        above = List.of();
    }

    /// Writes the row.
    ///
    /// @return the places of its cells; none where all of it is empty
    List<TextRange> write(StringBuilder text, LinkCollector links, SettingWriter setting, Runnable open) {
        var columns = columns();
        var own = cells.stream().anyMatch(placed -> !placed.cell().isEmpty());
        cells.clear();
        above = List.copyOf(columns);
        while (!columns.isEmpty() && columns.getLast().isEmpty()) {
            columns.removeLast();
        }
        var spans = new ArrayList<TextRange>();
        if (!own) {
            return spans;
        }
        for (var cell : columns) {
            if (spans.isEmpty()) {
                open.run();
            } else {
                text.append(FlowWriter.CELL);
            }
            var begin = text.length();
            cell.write(text, links, setting);
            spans.add(new TextRange(begin, text.length()));
        }
        return spans;
    }

    private List<FlowCell> columns() {
        var columns = new ArrayList<FlowCell>();
        for (var placed : cells) {
            fromAbove(columns);
            var cell = placed.span().rows() == 0 && columns.size() < above.size()
                    ? label(above.get(columns.size()))
                    : placed.cell();
            var column = columns.size();
            columns.add(cell);
            var again = placed.span().head() && cells.size() > 1 ? label(cell) : NOTHING;
            columns.addAll(Collections.nCopies(again(placed.span().columns() - 1, columns.size(), again), again));
            for (var i = column; placed.span().rows() > 1 && i < columns.size(); i++) {
                reaching.put(i, new Reaching(label(columns.get(i)), placed.span().rows() - 1));
            }
        }
        fromAbove(columns);
        return columns;
    }

    private void fromAbove(List<FlowCell> columns) {
        for (var next = reaching.get(columns.size()); next != null; next = reaching.get(columns.size())) {
            if (again(1, columns.size(), next.cell()) == 0) {
                reaching.clear();
                return;
            }
            if (next.rows() > 1) {
                reaching.put(columns.size(), new Reaching(next.cell(), next.rows() - 1));
            } else {
                reaching.remove(columns.size());
            }
            columns.add(next.cell());
        }
    }

    /// How often a cell may be said again.
    private int again(int times, int columns, FlowCell cell) {
        var most = Math.clamp(times, 0, Math.max(0, MOST_COLUMNS - columns));
        var cost = cell.length() + FlowWriter.CELL.length();
        var paid = Math.min(most, budget / cost);
        budget -= paid * cost;
        return paid;
    }

    private static FlowCell label(FlowCell cell) {
        return cell.length() <= LONGEST_LABEL ? cell : NOTHING;
    }
}
