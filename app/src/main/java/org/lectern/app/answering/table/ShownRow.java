package org.lectern.app.answering.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lectern.inference.api.TextRange;

/// A row as it can be read by itself: each of its cells after the words above it, as in `Year: 1969 | Title: Renaissance`.
///
/// @param places of the row's cells in the text
public record ShownRow(Table table, Table.Row row, String text, List<TextRange> places) {
    public ShownRow {
        places = List.copyOf(places);
    }

    public static ShownRow of(Table table, Table.Row row) {
        var heads = Heads.of(table, row);
        var shown = new StringBuilder();
        var places = new ArrayList<TextRange>();
        for (var i = 0; i < row.cells().size(); i++) {
            var head = heads.getOrDefault(i, List.of()).stream().map(word -> said(table, word))
                    .collect(Collectors.joining(" "));
            shown.append(shown.isEmpty() ? "" : " | ").append(head.isEmpty() ? "" : head + ": ");
            var start = shown.length();
            shown.append(said(table, row.cells().get(i)));
            places.add(new TextRange(start, shown.length()));
        }
        return new ShownRow(table, row, shown.toString(), places);
    }

    /// The cell in which at least half of some words of the text stands.
    public Optional<FoundCell> cell(TextRange words) {
        return IntStream.range(0, places.size()).boxed()
                .filter(i -> 2 * shared(places.get(i), words) >= words.length())
                .max(Comparator.comparingInt(i -> shared(places.get(i), words)))
                .map(i -> new FoundCell(table, row, row.cells().get(i),
                        Heads.of(table, row).getOrDefault(i, List.of()), 0, false));
    }

    private static int shared(TextRange one, TextRange other) {
        return Math.min(one.end(), other.end()) - Math.max(one.start(), other.start());
    }

    private static String said(Table table, TextRange words) {
        return words.of(table.document().text()).replaceAll("\\s+", " ").strip();
    }
}
