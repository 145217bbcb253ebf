package org.lectern.app.answering.way;

import java.util.ArrayList;
import java.util.List;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.Asking;
import org.lectern.app.answering.Draft;
import org.lectern.app.answering.Evidence;
import org.lectern.app.answering.Grounding;
import org.lectern.app.answering.Remark.Saying;
import org.lectern.app.answering.ScopedChunks;
import org.lectern.app.answering.SourceMap;
import org.lectern.app.answering.Way;
import org.lectern.app.answering.table.FoundCell;
import org.lectern.app.answering.table.Table;
import org.lectern.app.answering.table.TableSearch;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.TextRange;
import org.lectern.inference.api.passage.Ranked;

/// A figure out of a table: the cell whose row and head the question names. What would have to be worked out is not, its rows are shown;
/// where no cell fits better than all others, the answer is that of any other text.
public final class TableWay implements Way {
    private static final int EXPECTED_IN = 16; // passages
    private static final int MOST_ROWS = 8;
    private static final double CERTAIN = 0.9; // probability
    private static final double LIKELY = 0.6;

    private final Way fact = new FactWay();

    /// A table and the document it stands in.
    private record Here(ScopedChunks document, Table table) {
        boolean isAt(Evidence evidence) {
            return evidence.place().document().id().equals(table.document().id())
                    && table.rows().stream().anyMatch(row -> row.span().overlaps(evidence.span()));
        }
    }

    @Override
    public Answer answer(Asking asking) throws InferenceException {
        var ranked = asking.ranked();
        var draft = new Draft(asking).over(ranked);
        if (asking.cancel().isCancelled()) {
            return draft.stopped();
        }
        var here = asking.asked().documents().stream().flatMap(document -> tables(document).stream()).toList();
        var tables = here.stream().map(Here::table).toList();
        var search = new TableSearch(asking.question());
        var cell = search.in(tables, TableWay::titles, table -> isExpected(asking, ranked, table));
        if (search.wantsSomethingWorkedOut(cell)) {
            var rows = search.rows(tables);
            return rows.isEmpty() ? fact.answer(asking) : onlyRows(asking, draft, here, rows);
        }
        return cell.isPresent()
                ? answer(asking, draft, document(here, cell.get().table()), cell.get())
                : ordinary(asking, draft, ranked, here, search);
    }

    private static List<Here> tables(ScopedChunks document) {
        var spans = document.subject().scope().spans(document.document());
        return Table.in(document.document()).stream()
                .filter(table -> table.rows().stream()
                        .allMatch(row -> spans.stream().anyMatch(span -> span.overlaps(row.span()))))
                .map(table -> new Here(document, table)).toList();
    }

    private static String titles(Table table) {
        var start = table.rows().getFirst().span().start();
        return table.document().title() + "\n" + new SourceMap(table.document()).section(start);
    }

    private static boolean isExpected(Asking asking, List<Ranked> ranked, Table table) {
        return ranked.stream().limit(EXPECTED_IN)
                .filter(passage -> asking.asked().place(passage.chunk()).document().document().id()
                        .equals(table.document().id()))
                .anyMatch(passage -> table.rows().stream().anyMatch(row -> row.span().overlaps(passage.range())));
    }

    private static Answer answer(Asking asking, Draft draft, ScopedChunks document, FoundCell found) {
        var cited = new ArrayList<TextRange>();
        cited.add(found.cell());
        cited.add(found.row().span());
        found.row().title().filter(title -> !title.equals(found.row().span())).ifPresent(cited::add);
        if (!found.head().isEmpty()) {
            cited.add(new TextRange(found.head().getFirst().start(), found.head().getLast().end()));
        }
        found.table().caption().ifPresent(cited::add);
        draft.say("", found.text(), cited.stream()
                .map(range -> draft.cite(asking.asked().chunk(document, range.start()), range, 1)).toList());
        draft.probability(found.whole() ? CERTAIN : LIKELY);
        return draft.finish(found.whole() ? Grounding.QUOTED : Grounding.PROBABLE);
    }

    private static Answer onlyRows(Asking asking, Draft draft, List<Here> here, List<TableSearch.FoundRow> rows) {
        draft.remark(Saying.ONLY_PASSAGES);
        rows.stream().limit(MOST_ROWS).forEach(found -> {
            var span = found.row().span();
            draft.cite(asking.asked().chunk(document(here, found.table()), span.start()), span, found.score());
        });
        return draft.finish(Grounding.NOT_FOUND);
    }

    private static ScopedChunks document(List<Here> here, Table table) {
        return here.stream().filter(one -> one.table.equals(table)).findFirst().orElseThrow().document;
    }

    // Words of a row that does not even name what is asked about are no answer
    private Answer ordinary(Asking asking, Draft draft, List<Ranked> ranked, List<Here> here, TableSearch search)
            throws InferenceException {
        var answer = fact.answer(asking.about(asking.question()));
        var evidence = answer.evidence().stream().findFirst();
        var foreign = evidence.flatMap(first -> here.stream().filter(one -> one.isAt(first)).findFirst())
                .filter(one -> one.table.rows().stream().filter(row -> row.span().overlaps(evidence.get().span()))
                        .noneMatch(row -> search.namesAreIn(one.table, row)));
        if (foreign.isPresent() && answer.grounding() != Grounding.NOT_FOUND) {
            return Groundings.notFound(draft.probability(0), ranked);
        }
        asking.listener().text(answer.text());
        return answer;
    }
}
