package org.lectern.app.answering.way;

import org.lectern.app.answering.Way;
import org.lectern.app.answering.WaySource;
import org.lectern.app.answering.kind.QuestionKind;

/// The way for each kind of question.
public final class Ways implements WaySource {
    private final Way fact = new FactWay();
    private final Way sentences = new EachDocumentWay(new SentencesWay());
    private final Way yesNo = new YesNoWay();

    @Override
    public Way of(QuestionKind kind) {
        return switch (kind) {
            case EXPLAIN, HOWTO, DEFINE, COMPARE -> sentences;
            case YESNO -> yesNo;
            case FACT, LIST, SUMMARY, TABLE, FILE, COMMAND, REWRITE, TALK, OUTSIDE -> fact;
        };
    }
}
