package org.lectern.app.answering.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.lectern.inference.api.TextRange;

/// What stands above the cells of a row: the words of the table's first row, or, where that is a row as all others, the years that the
/// line above the table counts up, as in the statements of annual reports.
final class Heads {
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:1[89]|20)\\d\\d(?!\\d)");
    private static final Pattern FIGURE = Pattern.compile("[\\p{Sc}(+−–-]{0,3}\\d[\\d.,\\s]*(?:%|\\p{Sc})?\\)?");

    private Heads() {}

    /// Whether the first row holds the heads of the others.
    static boolean has(Table table) {
        var first = table.rows().getFirst();
        return first.cells().stream().skip(1).noneMatch(cell -> isFigure(table, cell));
    }

    /// The words above each cell, by the cell's number in the row.
    static Map<Integer, List<TextRange>> of(Table table, Table.Row row) {
        if (has(table)) {
            var first = table.rows().getFirst();
            return row.equals(first) ? Map.of() : new Columns(table, row).under(first);
        }
        var years = table.caption().map(caption -> years(table, caption)).orElse(List.of());
        var figures = IntStream.range(1, row.cells().size()).filter(i -> isFigure(table, row.cells().get(i))).boxed()
                .toList();
        var heads = new HashMap<Integer, List<TextRange>>();
        for (var i = 0; i < figures.size() && figures.size() == years.size(); i++) {
            heads.put(figures.get(i), List.of(years.get(i)));
        }
        return heads;
    }

    private static List<TextRange> years(Table table, TextRange caption) {
        return YEAR.matcher(caption.of(table.document().text())).results()
                .map(year -> new TextRange(year.start(), year.end()).from(caption.start())).toList();
    }

    private static boolean isFigure(Table table, TextRange cell) {
        var words = cell.of(table.document().text()).strip();
        return FIGURE.matcher(words).matches() && !YEAR.matcher(words).matches();
    }
}
