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
    private static final int MOST_ROWS = 8;
    private static final double LIKELY = 0.6; // probability

    private final Way fact = new FactWay();

    @Override
    public Answer answer(Asking asking) throws InferenceException {
        var ranked = asking.ranked();
        var draft = new Draft(asking).over(ranked);
        if (asking.cancel().isCancelled()) {
            return draft.stopped();
        }
        var here = ScopedTable.in(asking);
        var tables = here.stream().map(ScopedTable::table).toList();
        var search = new TableSearch(asking.question());
        var cell = search.in(tables, ScopedTable::titles, table -> ScopedTable.isExpected(asking, ranked, table));
        if (search.wantsSomethingWorkedOut(cell)) {
            var rows = search.rows(tables);
            return rows.isEmpty() ? fact.answer(asking) : onlyRows(asking, draft, here, rows);
        }
        var named = NamedInTable.of(asking, ranked, here, search, cell);
        if (named.isPresent()) {
            return named.get();
        }
        var read = RowReading.of(asking, ranked, here);
        if (read.isPresent()) {
            return read.get();
        }
        return cell.isPresent()
                ? CellAnswer.of(asking, draft, ScopedTable.document(here, cell.get().table()), cell.get(), LIKELY,
                        Grounding.PROBABLE)
                : ordinary(asking, draft, ranked, here, search);
    }

    private static Answer onlyRows(Asking asking, Draft draft, List<ScopedTable> here,
            List<TableSearch.FoundRow> rows) {
        draft.remark(Saying.ONLY_PASSAGES);
        rows.stream().limit(MOST_ROWS).forEach(found -> {
            var span = found.row().span();
            draft.cite(asking.asked().chunk(ScopedTable.document(here, found.table()), span.start()), span,
                    found.score());
        });
        return draft.finish(Grounding.NOT_FOUND);
    }

    // Words of a row that does not even name what is asked about are no answer
    private Answer ordinary(Asking asking, Draft draft, List<Ranked> ranked, List<ScopedTable> here, TableSearch search)
            throws InferenceException {
        var answer = fact.answer(asking.about(asking.question()));
        var evidence = answer.evidence().stream().findFirst();
        var foreign = evidence.flatMap(first -> here.stream().filter(one -> one.isAt(first)).findFirst())
                .filter(one -> one.table().rows().stream().filter(row -> row.span().overlaps(evidence.get().span()))
                        .noneMatch(row -> search.namesAreIn(one.table(), row)));
        if (foreign.isPresent() && answer.grounding() != Grounding.NOT_FOUND) {
            return Groundings.notFound(draft.probability(0), ranked);
        }
        asking.listener().text(answer.text());
        return answer;
    }
}
