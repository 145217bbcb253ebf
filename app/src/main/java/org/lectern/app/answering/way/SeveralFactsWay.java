package org.lectern.app.answering.way;

import org.lectern.app.answering.way.lists.NumberWords;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.Asking;
import org.lectern.app.answering.Way;
import org.lectern.inference.api.InferenceException;

/// Facts, or as many things as a question asks for where so many are named: “which three parts does it have?”
final class SeveralFactsWay implements Way {
    private final Way list;
    private final Way fact;

    SeveralFactsWay(Way list, Way fact) {
        this.list = list;
        this.fact = fact;
    }

    @Override
    public Answer answer(Asking asking) throws InferenceException {
        if (NumberWords.areAsked(asking.question())) {
            var named = list.answer(asking.about(asking.question())); // not heard before it is known to be whole
            if (named.statements().size() == NumberWords.in(asking.question()).orElse(0)) {
                return named;
            }
        }
        return fact.answer(asking);
    }
}
