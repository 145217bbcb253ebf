package org.lectern.app.answering.way.said;

import org.lectern.app.answering.Answer;
import org.lectern.app.answering.Asking;
import org.lectern.app.answering.Draft;
import org.lectern.app.answering.Grounding;
import org.lectern.app.answering.Remark.Saying;
import org.lectern.app.answering.Way;

/// Something that no document holds.
public final class OutsideWay implements Way {
    @Override
    public Answer answer(Asking asking) {
        var draft = new Draft(asking).overAll();
        return asking.cancel().isCancelled()
                ? draft.stopped()
                : draft.remark(Saying.NOT_FROM_A_DOCUMENT).finish(Grounding.NOT_FOUND);
    }
}
