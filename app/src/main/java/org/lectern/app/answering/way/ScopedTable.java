package org.lectern.app.answering.way;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.app.answering.Asking;
import org.lectern.app.answering.Evidence;
import org.lectern.app.answering.ScopedChunks;
import org.lectern.app.answering.SourceMap;
import org.lectern.app.answering.table.Table;
import org.lectern.inference.api.passage.Ranked;

/// A table in scope and the document it stands in.
record ScopedTable(ScopedChunks document, Table table) {
    private static final int EXPECTED_IN = 16; // passages

    /// All tables that stand in scope as a whole.
    static List<ScopedTable> in(Asking asking) {
        return asking.asked().documents().stream().flatMap(ScopedTable::in).toList();
    }

    private static Stream<ScopedTable> in(ScopedChunks document) {
        var spans = document.subject().scope().spans(document.document());
        return Table.in(document.document()).stream()
                .filter(table -> table.rows().stream()
                        .allMatch(row -> spans.stream().anyMatch(span -> span.overlaps(row.span()))))
                .map(table -> new ScopedTable(document, table));
    }

    /// The document of a table.
    static ScopedChunks document(List<ScopedTable> tables, Table table) {
        return tables.stream().filter(one -> one.table.equals(table)).findFirst().orElseThrow().document;
    }

    /// What it stands under.
    static String titles(Table table) {
        var start = table.rows().getFirst().span().start();
        return table.document().title() + "\n" + new SourceMap(table.document()).section(start);
    }

    /// Whether a table is among the likeliest passages.
    static boolean isExpected(Asking asking, List<Ranked> ranked, Table table) {
        return ranked.stream().limit(EXPECTED_IN)
                .filter(passage -> asking.asked().place(passage.chunk()).document().document().id()
                        .equals(table.document().id()))
                .anyMatch(passage -> table.rows().stream().anyMatch(row -> row.span().overlaps(passage.range())));
    }

    boolean isAt(Evidence evidence) {
        return evidence.place().document().id().equals(table.document().id())
                && table.rows().stream().anyMatch(row -> row.span().overlaps(evidence.span()));
    }

    /// The rows of which some is in a passage.
    List<Table.Row> rowsIn(Asking asking, Ranked passage) {
        return asking.asked().place(passage.chunk()).document().equals(document)
                ? table.rows().stream().filter(row -> row.span().overlaps(passage.range())).toList()
                : List.of();
    }

    /// The words right before it that name it.
    Optional<String> caption() {
        return table.caption().map(span -> span.of(table.document().text()).strip());
    }
}
