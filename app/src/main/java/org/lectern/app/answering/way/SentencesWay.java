package org.lectern.app.answering.way;

import org.lectern.app.answering.Answer;
import org.lectern.app.answering.Asking;
import org.lectern.app.answering.Draft;
import org.lectern.app.answering.Way;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.passage.Confidence.Level;
import org.lectern.inference.api.passage.Confidence.Wanted;

/// Why, how, what is: the one to four sentences that answer, word for word, in the document's order, from one place or two.
public final class SentencesWay implements Way {
    private static final int MOST = 4;
    private static final int PLACES = 2;

    @Override
    public Answer answer(Asking asking) throws InferenceException {
        var ranked = asking.ranked();
        var draft = new Draft(asking).over(ranked);
        if (asking.cancel().isCancelled()) {
            return draft.stopped();
        }
        var confidence = asking.engine().passages().confidence(asking.question(), Wanted.SENTENCES, ranked);
        draft.probability(confidence.probability());
        var chosen = ChosenSentences.of(ranked, MOST, PLACES);
        if (confidence.level() == Level.NONE || chosen.isEmpty()) {
            return Groundings.notFound(draft, ranked);
        }
        chosen.forEach(one -> draft.quote(one.passage(), one.range()));
        return Groundings.said(draft, ranked, chosen, Groundings.of(confidence));
    }
}
