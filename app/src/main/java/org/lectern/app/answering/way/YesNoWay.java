package org.lectern.app.answering.way;

import org.lectern.app.answering.Answer;
import org.lectern.app.answering.Asking;
import org.lectern.app.answering.Draft;
import org.lectern.app.answering.Grounding;
import org.lectern.app.answering.Remark.Saying;
import org.lectern.app.answering.Way;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.passage.Confidence;
import org.lectern.inference.api.passage.Confidence.Level;
import org.lectern.inference.api.passage.Confidence.Wanted;
import org.lectern.inference.api.passage.Ranked;

/// Yes or no, together with the sentence that decides.
public final class YesNoWay implements Way {
    private static final int MOST = 2; // sentences

    @Override
    public Answer answer(Asking asking) throws InferenceException {
        var ranked = asking.ranked();
        var draft = new Draft(asking).over(ranked);
        if (asking.cancel().isCancelled()) {
            return draft.stopped();
        }
        var says = asking.engine().passages().confidence(asking.question(), Wanted.DECISION, ranked);
        var chosen = ChosenSentences.of(ranked, MOST, 1);
        if (says.level() == Level.NONE || chosen.isEmpty()) {
            draft.remark(Saying.TEXT_DOES_NOT_SAY).probability(says.probability());
            return Groundings.notFound(draft, ranked);
        }
        var deciding = chosen.getFirst();
        var verdict = asking.engine().passages().confidence(asking.question(), Wanted.VERDICT, ranked);
        draft.remark(said(verdict, deciding.passage().read().orElseThrow())).probability(verdict.probability());
        draft.quote(deciding.passage(), deciding.range());
        return Groundings.said(draft, ranked, chosen,
                Groundings.of(verdict) == Grounding.QUOTED ? Grounding.QUOTED : Grounding.PROBABLE);
    }

    // unless the verdict is likely, only the sentence
    private static Saying said(Confidence verdict, Ranked.Read read) {
        if (read.verdict() == 0 || verdict.level() == Level.NONE) {
            return Saying.SEE_THE_SENTENCE;
        }
        return read.verdict() > 0 ? Saying.YES : Saying.NO;
    }
}
