package org.lectern.app.answering.way;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.Asking;
import org.lectern.app.answering.Draft;
import org.lectern.app.answering.Grounding;
import org.lectern.app.answering.table.FoundCell;
import org.lectern.app.answering.table.TableSearch;
import org.lectern.inference.api.TextRange;
import org.lectern.inference.api.passage.Ranked;

/// What a table says by every word of the question: the cell that row and head name, or all figures of the row that it names.
final class NamedInTable {
    private static final double CERTAIN = 0.9; // probability

    private NamedInTable() {}

    /// @param cell the one that fits best, if there is one
    static Optional<Answer> of(Asking asking, List<Ranked> ranked, List<ScopedTable> here, TableSearch search,
            Optional<FoundCell> cell) {
        if (cell.filter(FoundCell::whole).isPresent()) {
            return Optional.of(CellAnswer.of(asking, new Draft(asking).over(ranked),
                    ScopedTable.document(here, cell.get().table()), cell.get(), CERTAIN, Grounding.QUOTED));
        }
        return search.wholeRow(here.stream().map(ScopedTable::table).toList(), ScopedTable::titles)
                .filter(row -> !row.isEmpty()).map(row -> row(asking, new Draft(asking).over(ranked), here, row));
    }

    private static Answer row(Asking asking, Draft draft, List<ScopedTable> here, List<FoundCell> figures) {
        var document = ScopedTable.document(here, figures.getFirst().table());
        for (var figure : figures) {
            var text = figure.table().document().text();
            var cited = new ArrayList<>(List.of(figure.cell(), figure.row().span()));
            var head = figure.head().isEmpty()
                    ? Optional.<TextRange>empty()
                    : Optional.of(new TextRange(figure.head().getFirst().start(), figure.head().getLast().end()));
            head.ifPresent(cited::add);
            draft.say(head.map(words -> words.of(text).replaceAll("\\s+", " ").strip()).orElse(""), figure.text(),
                    cited.stream().map(range -> draft.cite(asking.asked().chunk(document, range.start()), range, 1))
                            .toList());
        }
        return draft.probability(CERTAIN).finish(Grounding.QUOTED);
    }
}
