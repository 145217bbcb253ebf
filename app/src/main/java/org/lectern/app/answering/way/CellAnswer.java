package org.lectern.app.answering.way;

import java.util.ArrayList;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.Asking;
import org.lectern.app.answering.Draft;
import org.lectern.app.answering.Grounding;
import org.lectern.app.answering.ScopedChunks;
import org.lectern.app.answering.table.FoundCell;
import org.lectern.inference.api.TextRange;

/// A cell as an answer: its evidence is cell, row, heads and caption.
final class CellAnswer {
    private CellAnswer() {}

    static Answer of(Asking asking, Draft draft, ScopedChunks document, FoundCell found, double probability,
            Grounding grounding) {
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
        return draft.probability(probability).finish(grounding);
    }
}
