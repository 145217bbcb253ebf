package org.lectern.app.document.office.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.app.document.flow.FlowWriter;
import org.lectern.app.document.model.TextBlock;

/// The cells of a sheet that show something, by row and column from 0.
final class SheetGrid {
    private static final Pattern CELL = Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7})");
    private static final int LETTERS = 26;
    private static final int LONGEST_LABEL = 300; // characters
    private static final int MOST_MERGED = 2_000; // rows or columns of one label
    private static final int MOST_REPEATED = 5_000_000; // cells that are looked at for that
    private static final int MOST_GAP = 60; // empty cells between two that are written

    private final Map<Integer, NavigableMap<Integer, String>> rows = new TreeMap<>();
    private final List<int[]> merged = new ArrayList<>();

    /// Row and column of a cell's name such as B7; null where it is none.
    static int @Nullable [] place(String name) {
        var cell = CELL.matcher(name);
        if (!cell.matches()) {
            return null;
        }
        var column = 0;
        for (var i = 0; i < cell.group(1).length(); i++) {
            column = column * LETTERS + cell.group(1).charAt(i) - 'A' + 1;
        }
        return new int[]{Integer.parseInt(cell.group(2)) - 1, column - 1};
    }

    void put(int row, int column, String words) {
        if (!words.isBlank()) {
            rows.computeIfAbsent(row, at -> new TreeMap<>()).put(column, words);
        }
    }

    /// Cells that are one, such as A2:A5.
    void merge(String range) {
        var ends = range.split(":");
        var from = place(ends[0]);
        var to = ends.length == 2 ? place(ends[1]) : null;
        if (from != null && to != null) {
            merged.add(new int[]{from[0], from[1], Math.min(to[0], from[0] + MOST_MERGED),
                    Math.min(to[1], from[1] + MOST_GAP)});
        }
    }

    /// A label that spans rows stands in each; one that spans columns names each of them, unless it is the title of all.
    private void repeatMerged() {
        var budget = MOST_REPEATED;
        for (var range : merged) {
            budget -= (range[2] - range[0] + 1) * (range[3] - range[1] + 1);
            if (budget < 0) {
                return;
            }
            var words = rows.getOrDefault(range[0], new TreeMap<>()).get(range[1]);
            if (words == null || words.length() > LONGEST_LABEL) {
                continue;
            }
            for (var row = range[0]; row <= range[2]; row++) {
                var cells = rows.get(row);
                if (cells != null && (row > range[0] || cells.size() > 1)) {
                    for (var column = range[1]; column <= range[3]; column++) {
                        cells.putIfAbsent(column, words);
                    }
                }
            }
        }
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    void write(FlowWriter out) {
        repeatMerged();
        var first = rows.values().stream().mapToInt(NavigableMap::firstKey).min().orElse(0);
        var before = -1;
        out.apart();
        for (var row : rows.entrySet()) {
            if (before >= 0 && row.getKey() > before + 1) {
                out.apart();
            }
            before = row.getKey();
            write(row.getValue(), first, out);
        }
        out.apart();
    }

    private static void write(NavigableMap<Integer, String> cells, int first, FlowWriter out) {
        if (cells.size() == 1 && cells.firstKey() == first) {
            out.beginClose(TextBlock.Paragraph::new);
            out.text(cells.firstEntry().getValue());
            return;
        }
        out.beginRow();
        var next = first;
        for (var cell : cells.entrySet()) {
            for (var gap = 0; next < cell.getKey() && gap < MOST_GAP; gap++, next++) {
                out.cell();
            }
            out.cell();
            out.text(cell.getValue());
            next = cell.getKey() + 1;
        }
    }
}
