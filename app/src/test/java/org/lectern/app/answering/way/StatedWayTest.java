package org.lectern.app.answering.way;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.app.answering.Grounding;
import org.lectern.app.answering.Scope;
import org.lectern.app.answering.kind.QuestionKind;
import org.lectern.app.document.model.Document;
import org.lectern.app.testing.Documents;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException;

/// What a publication says of itself behind labels.
class StatedWayTest {
    private static final String FRONT = "Tides of a harbour\n\nRuth Amsel, Ole Brandt\n\nDOI: 10.21105/tide.00016. ISSN 1234-5678\n"
            + "Submitted: 26 April 2018 Published: 04 July 2018\nReceived in revised form; last updated on March 3rd, 2019\n\n";
    private static final Document PAPER = Documents.of(List.of(), FRONT,
            "The telescope was invented in 1608. Gulls of the harbour were published elsewhere in 2004.");
    private static final Document BOOK = Documents.of(List.of(),
            "Erschienen am 3. Mai 1999 bei Kahn. ISBN 978-3-16-148410-0\n",
            "Angenommen am 2.3.1998.");
    private static final Document JAPANESE = Documents.of(List.of(), "港の本 発行日：2001年5月3日", "羊は丘にいる。");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "when did this paper come out? | 04 July 2018",
            "when was it published | 04 July 2018",
            "In what year did this article appear? | 04 July 2018",
            "and when had he sent it in? | 26 April 2018",
            "when did Ruth Amsel submit this? | 26 April 2018",
            "When was this handed in? | 26 April 2018",
            "what date was the document last revised? | March 3rd, 2019",
            "what's the doi? | 10.21105/tide.00016"})
    void isQuoted(String question, String said) throws InferenceException {
        for (var kind : List.of(QuestionKind.FACT, QuestionKind.FILE)) {
            var answer = new Questioned(PAPER).ask(kind, question);
            assertEquals(said, answer.text());
            assertEquals(Grounding.QUOTED, answer.grounding());
            assertTrue(FRONT.contains(answer.evidence().getFirst().span().of(PAPER.text())));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Wann ist das Buch erschienen? | 3. Mai 1999",
            "wann wurde der Text angenommen | 2.3.1998",
            "これはいつ発行されましたか | 2001年5月3日",
            "isbn of this book? | 978-3-16-148410-0"})
    void inOtherLanguagesAndForms(String question, String said) throws InferenceException {
        assertEquals(said,
                new Questioned(question.endsWith("か") ? JAPANESE : BOOK).ask(QuestionKind.FACT, question).text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "when was the telescope invented and published?", "when were the gulls of the harbour published?",
            "When was Ruth Amsel published?", "When did the Tides Society release Brandt?", "who published this?",
            "when was it accepted?", "when did the harbour come out?"})
    void whatIsAskedOfSomethingElseIsNot(String question) throws InferenceException {
        var answer = new Questioned(PAPER).ask(QuestionKind.FACT, question);
        assertNotEquals("04 July 2018", answer.text());
        assertNotEquals("26 April 2018", answer.text());
    }

    @Test
    void whatReferencesSayIsNot() throws InferenceException {
        var paper = Documents.of(List.of(),
                "Tides of a harbour\n\nRuth Amsel\n\n" + "The tide rises twice a day. ".repeat(300),
                "References\n\nKahn, L. Harbours. Published: 2 May 2001. DOI: 10.1145/99.100");
        for (var question : List.of("what's the doi?", "when was this published?")) {
            var text = new Questioned(paper).ask(QuestionKind.FACT, question).text();
            assertNotEquals("10.1145/99.100", text);
            assertNotEquals("2 May 2001", text);
        }
    }

    @Test
    void outsideOfTheScopeNothingIsSaid() throws InferenceException {
        var second = Scope.Selection.of(PAPER, PAPER.pages().get(1).span());
        assertNotEquals("04 July 2018",
                new Questioned(PAPER, second, new CancelSignal()).ask(QuestionKind.FACT, "when did it come out?")
                        .text());
    }
}
