package org.lectern.app.answering.way;

import org.lectern.app.answering.Answer;
import org.lectern.app.answering.Asking;
import org.lectern.app.answering.Draft;
import org.lectern.app.answering.Grounding;
import org.lectern.app.answering.Remark.Saying;
import org.lectern.app.answering.Way;
import org.lectern.app.answering.kind.QuestionKind;
import org.lectern.inference.api.InferenceException;

/// Something that no document holds, unless this one holds it after all beyond doubt.
public final class OutsideWay implements Way {
    private final Way fact;

    OutsideWay(Way fact) {
        this.fact = fact;
    }

    @Override
    public Answer answer(Asking asking) throws InferenceException {
        var found = fact.answer(asking.about(asking.question()).as(QuestionKind.FACT));
        if (found.grounding() == Grounding.QUOTED) {
            asking.listener().text(found.text());
            return found;
        }
        return asking.cancel().isCancelled()
                ? found
                : new Draft(asking).overAll().remark(Saying.NOT_FROM_A_DOCUMENT).finish(Grounding.NOT_FOUND);
    }
}
