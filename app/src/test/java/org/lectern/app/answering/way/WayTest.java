package org.lectern.app.answering.way;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.AskedDocuments;
import org.lectern.app.answering.Asking;
import org.lectern.app.answering.Grounding;
import org.lectern.app.answering.Remark.Saying;
import org.lectern.app.answering.Scope;
import org.lectern.app.answering.SourceMap;
import org.lectern.app.answering.Statement;
import org.lectern.app.answering.Subject;
import org.lectern.app.answering.Way;
import org.lectern.app.answering.kind.QuestionKind;
import org.lectern.app.document.model.Document;
import org.lectern.app.testing.Documents;
import org.lectern.app.testing.KeywordEngine;
import org.lectern.inference.api.AnswerListener;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.Decoding;
import org.lectern.inference.api.InferenceException;

/// Yes or no, sentences, several documents.
class WayTest {
    private static final String LAMP = "The lamp burns paraffin because whale oil smoked. ";
    private static final String GULLS = "Gulls cry over the pier. ";

    private final KeywordEngine engine = new KeywordEngine();

    @Test
    void theSentenceThatAnswersIsQuoted() throws InferenceException {
        var answer = ask(new SentencesWay(), "Why does the lamp burn paraffin?", GULLS + LAMP);
        assertEquals(List.of(LAMP.strip()), answer.statements().stream().map(Statement::text).toList());
        assertEquals(LAMP.strip(), answer.evidenceOf(answer.statements().getFirst()).getFirst().quote());
        assertTrue(answer.grounding() == Grounding.QUOTED || answer.grounding() == Grounding.PROBABLE);
    }

    @Test
    void aSentenceThatAFormulaCutsIsQuotedWhole() throws InferenceException {
        var answer = ask(new SentencesWay(), "Why does the lamp burn paraffin?",
                "Every harbour counts the hours of light by\n\nh = 2 d + 1\n\nbecause the lamp does burn paraffin and the price of paraffin is high.\n\n"
                        + GULLS);
        assertEquals(
                "Every harbour counts the hours of light by h = 2 d + 1 because the lamp does burn paraffin and the price of paraffin is high.",
                answer.statements().getFirst().text());
    }

    @Test
    void aDoubtedAnswerShowsWhereElseItMayStand() throws InferenceException {
        var document = Documents.of(List.of(), LAMP, "The price of paraffin is high, and each lamp burns it. ", GULLS,
                "A lamp of oil smoked. ");
        for (var way : List.of(new SentencesWay(), new YesNoWay())) {
            var answer = ask(way, "Does paraffin smoke?", document);
            assertEquals(Grounding.PROBABLE, answer.grounding());
            assertEquals(1, answer.statements().getFirst().evidence().size());
            assertTrue(answer.evidence().size() > 1 && answer.evidence().size() <= 3, answer.evidence().toString());
        }
    }

    @Test
    void whereNothingAnswersThePassagesComeWithoutAStatement() throws InferenceException {
        var answer = ask(new SentencesWay(), "Why was the mayor dismissed?", GULLS + LAMP);
        assertEquals(Grounding.NOT_FOUND, answer.grounding());
        assertEquals(List.of(), answer.statements());
        assertTrue(!answer.evidence().isEmpty());
    }

    @Test
    void yesAndNoComeWithTheSentenceThatDecides() throws InferenceException {
        var yes = ask(new YesNoWay(), "Does the lamp burn paraffin?", GULLS + LAMP);
        assertEquals(Saying.YES, yes.remarks().getFirst().saying());
        assertEquals(LAMP.strip(), yes.text());
        var no = ask(new YesNoWay(), "Does the lamp burn paraffin?", "The lamp does not burn paraffin.");
        assertEquals(Saying.NO, no.remarks().getFirst().saying());
        var open = ask(new YesNoWay(), "Was the mayor dismissed?", GULLS);
        assertEquals(Saying.TEXT_DOES_NOT_SAY, open.remarks().getFirst().saying());
        assertEquals(Grounding.NOT_FOUND, open.grounding());
    }

    @Test
    void eachOfSeveralDocumentsSaysALine() throws InferenceException {
        var answer = ask(new EachDocumentWay(new SentencesWay()), "Why does the lamp burn paraffin?",
                named("First", GULLS + LAMP), named("Second", GULLS), named("Third", LAMP));
        assertEquals(List.of("First", "Third"), answer.statements().stream().map(Statement::group).toList());
        assertEquals(List.of(false, true),
                answer.evidence().stream().map(one -> one.isElsewhere()).toList());
    }

    @Test
    void aStoppedQuestionSaysNothing() throws InferenceException {
        var cancel = new CancelSignal();
        cancel.cancel();
        for (var way : List.of(new SentencesWay(), new YesNoWay(), new EachDocumentWay(new SentencesWay()))) {
            assertEquals(Grounding.STOPPED, ask(way, "Why?", cancel, Documents.of(List.of(), LAMP),
                    Documents.of(List.of(), GULLS)).grounding());
        }
    }

    private static Document named(String title, String text) {
        var made = Documents.of(List.of(), text);
        return new Document(made.id(), made.format(), made.file().resolveSibling(title), title, made.text(),
                made.sections(), made.pages(), made.blocks(), made.regions());
    }

    private Answer ask(Way way, String question, String text) throws InferenceException {
        return ask(way, question, Documents.of(List.of(), text));
    }

    private Answer ask(Way way, String question, Document... documents)
            throws InferenceException {
        return ask(way, question, new CancelSignal(), documents);
    }

    private Answer ask(Way way, String question, CancelSignal cancel, Document... documents)
            throws InferenceException {
        var subjects = new ArrayList<Subject>();
        for (var document : documents) {
            var text = engine.study(SourceMap.source(document));
            text.encode((chunks, of) -> {}, new CancelSignal());
            subjects.add(new Subject(document, text, Scope.WHOLE));
        }
        var answer = way.answer(new Asking(question, QuestionKind.EXPLAIN, AskedDocuments.of(subjects), engine,
                Decoding.EXACT, AnswerListener.SILENT, cancel, System.nanoTime()));
        subjects.forEach(subject -> subject.text().close());
        return answer;
    }
}
