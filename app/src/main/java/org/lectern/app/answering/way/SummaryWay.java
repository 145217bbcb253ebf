package org.lectern.app.answering.way;

import java.util.List;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.Asking;
import org.lectern.app.answering.Draft;
import org.lectern.app.answering.Grounding;
import org.lectern.app.answering.Remark.Saying;
import org.lectern.app.answering.ScopedChunks;
import org.lectern.app.answering.Way;
import org.lectern.app.answering.kind.QuestionKind;
import org.lectern.app.answering.summary.AskedPart;
import org.lectern.app.answering.summary.Summariser;
import org.lectern.app.answering.summary.SummaryLength;
import org.lectern.app.document.model.DocumentRef;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.TextRange;

/// What a document or a part of it is about: sentences of it, word for word, in its order.
///
/// A subject of which the text is asked is explained, if it can be; else the sentences that name it are told.
public final class SummaryWay implements Way {
    private final Way explanation;

    SummaryWay(Way explanation) {
        this.explanation = explanation;
    }

    @Override
    public Answer answer(Asking asking) throws InferenceException {
        var isOfSubject = asking.asked().documents().stream()
                .map(one -> AskedPart.of(asking.question(), one.document(), one.subject().scope()))
                .allMatch(part -> part.isAll() && part.subject().isPresent());
        if (isOfSubject && asking.engine().passages().reads()) {
            var explained = explanation.answer(asking.about(asking.question()).as(QuestionKind.EXPLAIN));
            if (explained.grounding() != Grounding.NOT_FOUND) {
                asking.listener().text(explained.text());
                return explained;
            }
        }
        return summary(asking, isOfSubject);
    }

    private static Answer summary(Asking asking, boolean isOfSubject) throws InferenceException {
        var draft = new Draft(asking).overAll();
        var summariser = new Summariser(asking.engine().passages(), asking.listener(), asking.cancel());
        var count = SummaryLength.of(asking.question());
        var documents = asking.asked().documents().stream().filter(one -> !one.ranges().isEmpty()).toList();
        var hasPart = false;
        var says = false;
        for (var document : documents) {
            var part = AskedPart.of(asking.question(), document.document(), document.subject().scope());
            hasPart |= !part.spans().isEmpty();
            for (var sentence : summariser.of(document.subject(), part, count)) {
                say(draft, asking, document, sentence,
                        documents.size() > 1 ? DocumentRef.of(document.document()).title() : "");
                says = true;
            }
        }
        if (asking.cancel().isCancelled()) {
            return draft.stopped();
        }
        if (!hasPart) {
            draft.remark(Saying.NO_SUCH_PART);
        }
        return draft.finish(!says ? Grounding.NOT_FOUND : isOfSubject ? Grounding.PROBABLE : Grounding.QUOTED);
    }

    private static void say(Draft draft, Asking asking, ScopedChunks document, TextRange sentence, String group) {
        var number = asking.asked().number(document, sentence.start());
        var words = sentence.of(document.document().text()).replaceAll("\\s+", " ");
        draft.say(group, words, List.of(draft.cite(number, sentence, 1)));
    }
}
