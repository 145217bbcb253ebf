package org.lectern.app.answering.way;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.Asking;
import org.lectern.app.answering.Draft;
import org.lectern.app.answering.Grounding;
import org.lectern.app.answering.table.FoundCell;
import org.lectern.app.answering.table.ShownRow;
import org.lectern.app.answering.table.Table;
import org.lectern.app.answering.table.TableSearch;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.TextRange;
import org.lectern.inference.api.passage.Confidence.Wanted;
import org.lectern.inference.api.passage.PassageRanker.Passage;
import org.lectern.inference.api.passage.Ranked;
import org.lectern.inference.api.text.Terms;

/// Reads the rows of tables one by one, each cell with the words above it, where a table is among the likeliest passages: in running text
/// a row has lost its heads.
final class RowReading {
    private static final int PASSAGES = 3;
    private static final int MOST_ROWS = 40;
    private static final int NAMED_ROWS = 6;
    private static final double NAMED = 1.5; // words of the question, those of the head half
    private static final double HEAD = 2; // what a word of the head that the question has counts beside the margin

    /// A row that was read.
    ///
    /// @param passage the row as a passage, with the score that it would have had in the ranking
    private record ReadRow(ScopedTable table, FoundCell cell, Ranked passage) {
        double score() {
            return passage.read().orElseThrow().score();
        }
    }

    private record Guess(FoundCell cell, double value) {}

    private record Row(Ranked passage, ScopedTable table, ShownRow shown) {}

    private RowReading() {}

    /// The cell that answers, where a row is likelier to than all other passages.
    static Optional<Answer> of(Asking asking, List<Ranked> ranked, List<ScopedTable> tables)
            throws InferenceException {
        var likeliest = ranked.stream().filter(passage -> passage.read().isPresent()).limit(PASSAGES).toList();
        var rows = Stream.concat(likeliest.stream().flatMap(passage -> rows(asking, passage, tables)),
                named(asking, ranked, tables)).distinct().limit(MOST_ROWS).toList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var best = read(asking, rows).stream().max(Comparator.comparingDouble(ReadRow::score));
        if (best.isEmpty() || best.get().score() < likeliest.getFirst().read().orElseThrow().score()) {
            return Optional.empty();
        }
        var confidence = asking.engine().passages().confidence(asking.question(), Wanted.WORDS,
                Stream.concat(Stream.of(best.get().passage), likeliest.stream()).toList());
        var grounding = isNamed(asking.question(), best.get().cell) || Groundings.of(confidence) != Grounding.QUOTED
                ? Groundings.of(confidence)
                : Grounding.PROBABLE;
        return grounding == Grounding.NOT_FOUND
                ? Optional.empty()
                : Optional.of(CellAnswer.of(asking, new Draft(asking).over(ranked), best.get().table.document(),
                        best.get().cell, confidence.probability(), grounding));
    }

    // by a word of its own: else it is only likelier than the others
    private static boolean isNamed(String question, FoundCell cell) {
        var asked = Set.copyOf(Terms.of(question));
        var text = cell.table().document().text();
        return cell.row().cells().stream().filter(other -> !other.equals(cell.cell()))
                .flatMap(other -> Terms.of(other.of(text)).stream()).anyMatch(asked::contains);
    }

    private static Stream<Row> rows(Asking asking, Ranked passage, List<ScopedTable> tables) {
        return tables.stream().flatMap(table -> meant(asking.question(), table.table()).stream()
                .filter(table.rowsIn(asking, passage)::contains)
                .map(row -> new Row(passage, table, ShownRow.of(table.table(), row))));
    }

    // of rows whose numbers stand first, those that the question names, if it names any
    private static List<Table.Row> meant(String question, Table table) {
        var asked = Set.copyOf(Terms.of(question));
        var rows = table.rows().stream().skip(table.hasHeads() ? 1 : 0).filter(row -> row.cells().size() > 1).toList();
        var numbered = rows.stream().filter(row -> {
            var label = row.cells().getFirst().of(table.document().text());
            return label.codePoints().anyMatch(Character::isDigit) && asked.containsAll(Terms.of(label));
        }).toList();
        return numbered.isEmpty() ? rows : numbered;
    }

    // rows that have the question's words or stand under them, wherever the search has put their passage
    private static Stream<Row> named(Asking asking, List<Ranked> ranked, List<ScopedTable> tables) {
        return new TableSearch(asking.question()).rows(tables.stream().map(ScopedTable::table).toList()).stream()
                .filter(row -> row.score() >= NAMED).limit(NAMED_ROWS)
                .flatMap(found -> tables.stream().filter(table -> table.table().equals(found.table())).limit(1)
                        .flatMap(table -> ranked.stream().filter(passage -> passage.read().isPresent())
                                .filter(passage -> table.rowsIn(asking, passage).contains(found.row())).limit(1)
                                .flatMap(passage -> rows(asking, passage, List.of(table)))
                                .filter(row -> row.shown.row().equals(found.row()))));
    }

    // what a passage has beyond what is read in it alone is its place in the search: its rows have it too
    private static List<ReadRow> read(Asking asking, List<Row> rows) throws InferenceException {
        var passages = rows.stream().map(Row::passage).distinct().toList();
        var texts = Stream.concat(passages.stream().map(passage -> new Passage(passage.heading(), passage.text())),
                rows.stream().map(row -> new Passage(heading(row), row.shown.text()))).toList();
        var alone = asking.engine().passages().readAlone(asking.question(), texts, asking.cancel());
        var found = new ArrayList<ReadRow>();
        for (var i = 0; i < rows.size() && alone.size() == texts.size(); i++) {
            var row = rows.get(i);
            var read = alone.get(passages.size() + i);
            var of = alone.get(passages.indexOf(row.passage));
            var cell = read.flatMap(one -> cell(asking.question(), row.shown, one));
            if (cell.isPresent() && of.isPresent()) {
                var search = row.passage.read().orElseThrow().score() - of.get().score();
                found.add(new ReadRow(row.table, cell.get(), passage(row, read.orElseThrow(), search)));
            }
        }
        return found;
    }

    // the network knows rows better than columns: of its guesses, one whose head the question names comes first
    private static Optional<FoundCell> cell(String question, ShownRow row, Ranked.Read read) {
        var asked = Set.copyOf(Terms.of(question));
        return read.spans().stream()
                .flatMap(span -> row.cell(span.range()).filter(cell -> !asked.containsAll(Terms.of(cell.text())))
                        .map(cell -> new Guess(cell, span.margin() + HEAD * named(asked, cell))).stream())
                .max(Comparator.comparingDouble(Guess::value)).map(Guess::cell);
    }

    private static long named(Set<String> asked, FoundCell cell) {
        var text = cell.table().document().text();
        return cell.head().stream().flatMap(word -> Terms.of(word.of(text)).stream()).distinct()
                .filter(asked::contains).count();
    }

    private static Ranked passage(Row row, Ranked.Read read, double search) {
        var scored = new Ranked.Read(read.relevance(), read.verdict(), read.score() + search, read.spans(),
                read.sentences());
        var text = row.shown.text();
        return new Ranked(row.passage.chunk(), new TextRange(0, text.length()), heading(row), text,
                row.passage.words(), row.passage.meaning(), row.passage.found(), Optional.of(scored));
    }

    private static String heading(Row row) {
        var title = row.shown.row().title().map(span -> span.of(row.table.table().document().text()));
        return Stream.concat(row.table.caption().stream(), title.stream()).findFirst().orElse(row.passage.heading());
    }
}
