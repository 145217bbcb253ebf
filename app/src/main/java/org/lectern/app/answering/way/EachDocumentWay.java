package org.lectern.app.answering.way;

import org.lectern.app.answering.Answer;
import org.lectern.app.answering.Asking;
import org.lectern.app.answering.Draft;
import org.lectern.app.answering.ScopedChunks;
import org.lectern.app.answering.Way;
import org.lectern.app.document.model.DocumentRef;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.passage.Confidence;
import org.lectern.inference.api.passage.Confidence.Level;
import org.lectern.inference.api.passage.Confidence.Wanted;
import org.lectern.inference.api.passage.Ranked;

/// What each of several documents says: a line each, with its evidence, in the order in which they are asked; those that say nothing of
/// it are left out. One document alone is asked in the way that it would be.
///
/// @param alone the way for one document
record EachDocumentWay(Way alone) implements Way {
    private static final int MOST = 2; // sentences

    @Override
    public Answer answer(Asking asking) throws InferenceException {
        if (asking.asked().documents().size() < 2) {
            return alone.answer(asking);
        }
        var ranked = asking.ranked();
        var draft = new Draft(asking).over(ranked);
        if (asking.cancel().isCancelled()) {
            return draft.stopped();
        }
        var best = new Confidence(0, Level.NONE);
        for (var document : asking.asked().documents()) {
            var own = ranked.stream().filter(passage -> isOf(asking, passage, document)).toList();
            var confidence = asking.engine().passages().confidence(asking.question(), Wanted.SENTENCES, own);
            if (confidence.level() != Level.NONE && !own.isEmpty()) {
                ChosenSentences.of(own, MOST, 1).forEach(one -> draft.quote(
                        DocumentRef.of(document.document()).title(), one.passage(), one.range()));
                best = confidence.probability() > best.probability() ? confidence : best;
            }
        }
        draft.probability(best.probability());
        return best.level() == Level.NONE ? Groundings.notFound(draft, ranked) : draft.finish(Groundings.of(best));
    }

    private static boolean isOf(Asking asking, Ranked passage, ScopedChunks document) {
        return asking.asked().place(passage.chunk()).document().equals(document);
    }
}
