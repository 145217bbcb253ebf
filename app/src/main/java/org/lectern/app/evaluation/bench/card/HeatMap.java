package org.lectern.app.evaluation.bench.card;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lectern.app.evaluation.bench.Scored;
import org.lectern.app.evaluation.bench.card.SvgPage.Anchor;

/// Accuracy over two things that were varied, a coloured cell with its percentage for each pair.
///
/// @param across name of what goes from left to right
/// @param down name of what goes from top to bottom
record HeatMap(String title, String across, String down) {
    private static final int CELL_WIDTH = 54;
    private static final int CELL_HEIGHT = 26;
    private static final int LEFT = 90;
    private static final int TOP = 70;
    private static final int MARGIN = 20;
    private static final int NARROWEST = 340; // so that the title has room
    private static final int PERCENT = 100;
    private static final double EVEN = Math.sqrt(1.05 * 0.05) - 0.05; // luminance as far from black as from white

    /// A cell.
    private record Cell(int across, int down) {}

    String svg(List<Scored> scored) {
        Map<Cell, Double> cells = scored.stream().collect(Collectors.groupingBy(
                one -> new Cell(one.at().getOrDefault(across, 0), one.at().getOrDefault(down, 0)),
                Collectors.averagingDouble(Scored::main)));
        var columns = cells.keySet().stream().map(Cell::across).distinct().sorted().toList();
        var rows = cells.keySet().stream().map(Cell::down).distinct().sorted().toList();
        var page = new SvgPage(Math.max(NARROWEST, LEFT + columns.size() * CELL_WIDTH + MARGIN),
                TOP + rows.size() * CELL_HEIGHT + MARGIN);
        page.words(MARGIN, MARGIN, Anchor.START, SvgPage.INK, title);
        page.words(LEFT, TOP - 26.0, Anchor.START, SvgPage.INK, Axes.label(across));
        page.words(MARGIN, TOP - 8.0, Anchor.START, SvgPage.INK, Axes.label(down));
        for (var i = 0; i < columns.size(); i++) {
            page.words(LEFT + (i + 0.5) * CELL_WIDTH, TOP - 8.0, Anchor.MIDDLE, SvgPage.INK, columns.get(i).toString());
        }
        for (var j = 0; j < rows.size(); j++) {
            page.words(LEFT - 8.0, TOP + (j + 0.65) * CELL_HEIGHT, Anchor.END, SvgPage.INK, rows.get(j).toString());
            for (var i = 0; i < columns.size(); i++) {
                var value = cells.get(new Cell(columns.get(i), rows.get(j)));
                cell(page, LEFT + i * CELL_WIDTH, TOP + j * CELL_HEIGHT, value == null ? Double.NaN : value,
                        across + " " + columns.get(i) + ", " + down + " " + rows.get(j));
            }
        }
        return page.text();
    }

    private static void cell(SvgPage page, double x, double y, double value, String where) {
        if (Double.isNaN(value)) {
            page.box(x, y, CELL_WIDTH - 2.0, CELL_HEIGHT - 2.0, "#f4f4f4", where + ": not asked");
            return;
        }
        var percent = String.format(Locale.ROOT, "%.0f", PERCENT * value);
        page.box(x, y, CELL_WIDTH - 2.0, CELL_HEIGHT - 2.0, colour(value), where + ": " + percent + "%");
        page.words(x + CELL_WIDTH / 2.0, y + 0.65 * CELL_HEIGHT, Anchor.MIDDLE, ink(value), percent);
    }

    /// Black or white, whichever is told better from the cell.
    static String ink(double value) {
        return luminance(mixed(value)) > EVEN ? "#000000" : "#ffffff";
    }

    /// From red over yellow to green, dark at both ends so that it is told by lightness, too.
    static String colour(double value) {
        var parts = mixed(value);
        return String.format(Locale.ROOT, "#%02x%02x%02x", parts[0], parts[1], parts[2]);
    }

    // red, green, blue, each to 255
    private static int[] mixed(double value) {
        double[] low = {165, 0, 38};
        double[] middle = {255, 235, 160};
        double[] high = {0, 104, 55};
        var share = value < 0.5 ? value * 2 : value * 2 - 1;
        var from = value < 0.5 ? low : middle;
        var to = value < 0.5 ? middle : high;
        return IntStream.range(0, 3).map(i -> (int) Math.round(from[i] + (to[i] - from[i]) * share)).toArray();
    }

    // relative luminance, 0 to 1, as WCAG 2 defines it
    private static double luminance(int... parts) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        return IntStream.range(0, 3).mapToDouble(i -> {
            var part = parts[i] / 255.0;
            return weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }).sum();
    }
}
