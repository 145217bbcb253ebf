package org.lectern.app.answering.way;

import org.lectern.app.answering.Way;
import org.lectern.app.answering.WaySource;
import org.lectern.app.answering.kind.QuestionKind;

/// The way for each kind of question.
public final class Ways implements WaySource {
    private final Way fact = new FactWay();
    private final Way sentences = new EachDocumentWay(new SentencesWay());
    private final Way yesNo = new YesNoWay();
    private final Way list = new ListWay();
    private final Way compare = new CompareWay();
    private final Way table = new TableWay();

    @Override
    public Way of(QuestionKind kind) {
        return switch (kind) {
            case EXPLAIN, HOWTO, DEFINE -> sentences;
            case YESNO -> yesNo;
            case LIST -> list;
            case COMPARE -> compare;
            case TABLE -> table;
            case FACT, SUMMARY, FILE, COMMAND, REWRITE, TALK, OUTSIDE -> fact;
        };
    }
}
