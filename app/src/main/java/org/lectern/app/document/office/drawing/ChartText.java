package org.lectern.app.document.office.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.lectern.app.document.flow.FlowWriter;
import org.lectern.app.document.html.Markup;

/// The titles and numbers of a chart (DrawingML, ECMA-376 part 1, 21.2), as a table: a column for each series.
public final class ChartText {
    private static final int MOST_ROWS = 2_000;
    private static final int MOST_SERIES = 100;

    private ChartText() {}

    /// Writes a chart after what stands before it.
    public static void write(Element chart, FlowWriter out) {
        var title = Markup.first(chart, "chart").flatMap(e -> child(e, "title")).map(ChartText::words).orElse("");
        if (!title.isBlank()) {
            out.begin(org.lectern.app.document.model.TextBlock.Paragraph::new);
            out.text(title);
        }
        var rows = rows(chart);
        if (rows.size() > 1) {
            out.apart();
            rows.forEach(row -> row(row, out));
            out.apart();
        }
    }

    private static void row(List<String> cells, FlowWriter out) {
        out.beginRow();
        for (var cell : cells) {
            out.cell();
            out.text(cell);
        }
    }

    private static List<List<String>> rows(Element chart) {
        var series = Markup.all(chart, "ser").stream().limit(MOST_SERIES).toList();
        var rows = new TreeMap<Integer, List<String>>();
        var head = new ArrayList<String>();
        head.add(Markup.all(chart, "catAx").stream().flatMap(axis -> child(axis, "title").stream())
                .map(ChartText::words).findFirst().orElse(""));
        for (var i = 0; i < series.size(); i++) {
            head.add(child(series.get(i), "tx").map(ChartText::words).orElse(""));
            for (var categories : List.of("cat", "xVal")) {
                child(series.get(i), categories).ifPresent(of -> points(of).forEach(
                        (index, words) -> cell(rows, index, 0, words)));
            }
            var column = i + 1;
            for (var values : List.of("val", "yVal")) {
                child(series.get(i), values).ifPresent(of -> points(of).forEach(
                        (index, words) -> cell(rows, index, column, words)));
            }
        }
        var all = new ArrayList<List<String>>(List.of(head));
        all.addAll(rows.values());
        return all;
    }

    private static void cell(Map<Integer, List<String>> rows, int index, int column, String words) {
        if (index >= MOST_ROWS) {
            return;
        }
        var row = rows.computeIfAbsent(index, i -> new ArrayList<>());
        while (row.size() <= column) {
            row.add("");
        }
        row.set(column, row.get(column).isEmpty() ? words : row.get(column));
    }

    private static Map<Integer, String> points(Element of) {
        var points = new TreeMap<Integer, String>();
        for (var point : Markup.all(of, "pt")) {
            if (point.attr("idx").matches("\\d{1,6}")) {
                points.merge(Integer.parseInt(point.attr("idx")),
                        Markup.first(point, "v").map(Element::text).orElse(""),
                        (first, second) -> second + " " + first); // several levels: the outer one comes later
            }
        }
        return points;
    }

    private static String words(Element e) {
        var rich = Markup.all(e, "t");
        return (rich.isEmpty() ? Markup.all(e, "v") : rich).stream().map(Element::wholeText)
                .collect(Collectors.joining());
    }

    private static java.util.Optional<Element> child(Element e, String name) {
        return e.children().stream().filter(child -> Markup.isNamed(child, name)).findFirst();
    }
}
