package org.lectern.app.answering.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.Asking;
import org.lectern.app.answering.Draft;
import org.lectern.app.answering.Grounding;
import org.lectern.app.answering.Remark;
import org.lectern.app.answering.Remark.Saying;
import org.lectern.app.answering.Way;
import org.lectern.app.answering.language.TextLanguage.Reading;
import org.lectern.inference.api.InferenceException;

/// A way for questions and documents in languages that the model reads; of others it says so first, and where not even the letters are
/// read, a sentence with the question's words is all that can be given.
public final class LanguageWay implements Way {
    private static final int SHOWN = 3; // passages

    private final Way way;

    /// @param way for languages that are read
    public LanguageWay(Way way) {
        this.way = way;
    }

    @Override
    public Answer answer(Asking asking) throws InferenceException {
        var foreign = foreign(asking);
        if (foreign.isEmpty()) {
            return way.answer(asking);
        }
        var remark = Remark.of(Saying.OTHER_LANGUAGE, foreign.get().code());
        return (foreign.get().reading() == Reading.NOT ? byWords(asking) : way.answer(asking)).after(remark);
    }

    // the one that is read least of the question's and the documents'
    private static Optional<TextLanguage> foreign(Asking asking) {
        var languages = new ArrayList<TextLanguage>();
        TextLanguage.of(asking.question()).ifPresent(languages::add);
        asking.asked().documents().stream().filter(one -> !one.ranges().isEmpty())
                .forEach(one -> TextLanguage.of(one.document()).ifPresent(languages::add));
        return languages.stream().filter(one -> one.reading().compareTo(Reading.HARDLY) >= 0)
                .max(Comparator.comparing(TextLanguage::reading));
    }

    private static Answer byWords(Asking asking) {
        var draft = new Draft(asking).overAll();
        var found = TellingSentence.of(asking, SHOWN);
        if (asking.cancel().isCancelled()) {
            return draft.stopped();
        }
        var isLikely = !found.isEmpty() && found.getFirst().isLikely();
        for (var sentence : found) {
            var number = asking.asked().number(sentence.document(), sentence.range().start());
            var cited = draft.cite(number, sentence.range(), sentence.weight());
            if (isLikely && draft.isEmpty()) {
                draft.say("", sentence.text(), List.of(cited));
            }
        }
        return draft.finish(isLikely ? Grounding.PROBABLE : Grounding.NOT_FOUND);
    }
}
