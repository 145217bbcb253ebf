package org.lectern.app.answering.way;

import org.lectern.app.answering.way.said.OutsideWay;
import org.lectern.app.answering.way.said.CommandWay;
import org.lectern.app.answering.way.said.TalkWay;
import org.lectern.app.answering.Way;
import org.lectern.app.answering.WaySource;
import org.lectern.app.answering.kind.QuestionKind;
import org.lectern.app.answering.language.LanguageWay;
import org.lectern.app.answering.way.file.FileWay;
import org.lectern.app.answering.way.file.StatedWay;

/// The way for each kind of question.
public final class Ways implements WaySource {
    // from which probability on the text answers what looks like something else
    private static final double TALK = 0.42;
    private static final double OUTSIDE = 0.5;
    private static final double COMMAND = 0.76;

    private final Way fact = new StatedWay(
            new NamedPlaceWay(new LanguageWay(new SeveralFactsWay(new ListWay(), new FactWay()))));
    private final Way sentences = new NamedPlaceWay(new LanguageWay(new EachDocumentWay(new SentencesWay())));
    private final Way yesNo = new NamedPlaceWay(new LanguageWay(new YesNoWay()));
    private final Way list = new NamedPlaceWay(new LanguageWay(new ListWay()));
    private final Way compare = new LanguageWay(new CompareWay(new EachDocumentWay(new SentencesWay())));
    private final Way table = new NamedPlaceWay(new LanguageWay(new TableWay()));
    private final Way summary = new SummaryWay(sentences);
    private final Way file = new StatedWay(new FileWay(fact));
    private final Way talk = new TextFirstWay(new TalkWay(), fact, yesNo, sentences, TALK);
    private final Way rewrite = new RewriteWay(summary);
    private final Way command = new TextFirstWay(new CommandWay(), fact, yesNo, sentences, COMMAND);
    private final Way outside = new TextFirstWay(new OutsideWay(), fact, yesNo, sentences, OUTSIDE);

    @Override
    public Way of(QuestionKind kind) {
        return switch (kind) {
            case EXPLAIN, HOWTO, DEFINE -> sentences;
            case YESNO -> yesNo;
            case FACT -> fact;
            case LIST -> list;
            case COMPARE -> compare;
            case TABLE -> table;
            case SUMMARY -> summary;
            case FILE -> file;
            case TALK -> talk;
            case REWRITE -> rewrite;
            case COMMAND -> command;
            case OUTSIDE -> outside;
        };
    }
}
