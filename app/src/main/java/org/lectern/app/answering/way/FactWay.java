package org.lectern.app.answering.way;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.AnswerAssembly;
import org.lectern.app.answering.AnswerService;
import org.lectern.app.answering.Asking;
import org.lectern.app.answering.Way;
import org.lectern.app.answering.table.TableSearch;
import org.lectern.inference.api.AnswerResult;
import org.lectern.inference.api.AskRequest;
import org.lectern.inference.api.Attribution;
import org.lectern.inference.api.FinishReason;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.Sampling;
import org.lectern.inference.api.passage.Confidence;

/// Words of the text: what the engine answers.
public final class FactWay implements Way {
    /// Without a chunk the model would answer from its weights alone.
    private static final AnswerResult NOTHING_TO_READ = new AnswerResult("", FinishReason.NOT_FOUND, Attribution.NONE,
            List.of(), 0, 0, 0, 0, 1, Duration.ZERO, Duration.ZERO);

    private final Way count = new CountWay();

    @Override
    public Answer answer(Asking asking) throws InferenceException {
        if (CountWay.isOne(asking.question())) {
            return count.answer(asking);
        }
        if (asking.given().isPresent()) {
            return SpanAnswer.of(asking, asking.given().get());
        }
        if (asking.asked().studied() == 0) {
            return AnswerAssembly.assemble(asking, NOTHING_TO_READ, new Confidence(0, Confidence.Level.NONE));
        }
        var cell = cell(asking);
        if (cell.isPresent()) {
            return cell.get();
        }
        var engine = asking.engine();
        var result = engine.answer(new AskRequest(asking.question(), asking.asked().context(), new Sampling.Greedy(),
                AnswerService.MAX_NEW_TOKENS, asking.decoding()), asking.listener(), asking.cancel());
        return AnswerAssembly.assemble(asking, result, engine.passages().confidence(asking.question(),
                Confidence.Wanted.WORDS, result.passages()));
    }

    // before anything is said: what stands in a row is read with its heads
    private static Optional<Answer> cell(Asking asking) throws InferenceException {
        var here = asking.engine().passages().reads() ? ScopedTable.in(asking) : List.<ScopedTable>of();
        if (here.isEmpty()) {
            return Optional.empty();
        }
        var ranked = asking.ranked();
        var search = new TableSearch(asking.question());
        var cell = search.in(here.stream().map(ScopedTable::table).toList(), ScopedTable::titles,
                table -> ScopedTable.isExpected(asking, ranked, table));
        var named = search.wantsSomethingWorkedOut(cell)
                ? Optional.<Answer>empty()
                : NamedInTable.of(asking, ranked, here, search, cell);
        return named.isPresent() ? named : RowReading.of(asking, ranked, here);
    }
}
