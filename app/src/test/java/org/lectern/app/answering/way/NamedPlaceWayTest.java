package org.lectern.app.answering.way;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.Scope;
import org.lectern.app.answering.kind.QuestionKind;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.PageLabels;
import org.lectern.app.document.model.Section;
import org.lectern.app.testing.Documents;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException;

/// Questions that name a page or a chapter.
class NamedPlaceWayTest {
    private static final String FIRST = "The keeper lit the paraffin lamp in spring. ";
    private static final String SECOND = "The keeper lit the petrol lamp in autumn. ";
    private static final Document BOOK = Documents.of(
            List.of(new Section("Chapter 1", 1, 0), new Section("Chapter 2", 1, FIRST.length())), FIRST, SECOND,
            "The gulls cry over the pier. ");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Which lamp did the keeper light on page 2? | 1", "Which lamp did the keeper light on page 1? | 0",
            "which lamp did the keeper light in chapter 2 | 1",
            "Which lamp did the keeper light in the first chapter? | 0",
            "Welche lamp hat der keeper auf Seite 2? | 1", "which lamp did the keeper light on pages 2 to 3? | 1"})
    void areAskedOfIt(String question, int page) throws InferenceException {
        for (var kind : List.of(QuestionKind.FACT, QuestionKind.EXPLAIN, QuestionKind.YESNO)) {
            assertEquals(page, place(new Questioned(BOOK).ask(kind, question)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"which lamp did the keeper light in the second letter?",
            "which two books did the keeper light a lamp for?",
            "which lamp does section 2 of the Harbour Act ask the keeper to light?",
            "Is this the part i liked, with the keeper's lamp?",
            "Which lamp is in the part I like, of the keeper in spring?"})
    void whatOnlyLooksLikeAChapterIsNone(String question) throws InferenceException {
        assertEquals(0, place(new Questioned(BOOK).ask(QuestionKind.EXPLAIN, question)));
    }

    @Test
    void theScopeOfTheQuestionStays() throws InferenceException {
        assertEquals(Scope.WHOLE,
                new Questioned(BOOK).ask(QuestionKind.FACT, "Which lamp did the keeper light on page 2?").scope());
    }

    @Test
    void pagesAreThoseThatArePrinted() throws InferenceException {
        var labelled = BOOK.labelled(PageLabels.ofPaper(List.of("xi", "7", "8")));
        assertEquals(1,
                place(new Questioned(labelled).ask(QuestionKind.FACT, "which lamp did the keeper light on page 7?")));
    }

    @Test
    void whereItSaysNothingTheWholeDocumentIsAsked() throws InferenceException {
        var answer = new Questioned(BOOK).ask(QuestionKind.EXPLAIN,
                "why did the keeper light the petrol lamp on page 3?");
        assertEquals(1, place(answer));
    }

    @Test
    void aScopeThatWasChosenStays() throws InferenceException {
        var second = Scope.Selection.of(BOOK, BOOK.pages().get(1).span());
        assertEquals(1, place(new Questioned(BOOK, second, new CancelSignal()).ask(QuestionKind.EXPLAIN,
                "why did the keeper light the lamp on page 1?")));
    }

    private static int place(Answer answer) {
        var start = answer.evidence().getFirst().span().start();
        return start < FIRST.length() ? 0 : start < FIRST.length() + SECOND.length() ? 1 : 2;
    }
}
