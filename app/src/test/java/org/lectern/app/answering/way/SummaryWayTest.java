package org.lectern.app.answering.way;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.app.answering.Grounding;
import org.lectern.app.answering.ReadingOn;
import org.lectern.app.answering.Scope;
import org.lectern.app.answering.Statement;
import org.lectern.app.answering.kind.QuestionKind;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.Section;
import org.lectern.app.testing.Documents;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException;

/// What a document or a part of it is about.
class SummaryWayTest {
    private static final String COAST = "The harbour of the town was built by the fishermen of the island. "
            + "However, it was never finished by the people who lived there at the time. "
            + "The lighthouse of the island was kept by Maud Ellery for thirty years. "
            + "Did the keeper ever leave the lighthouse of the island before the war? ";
    private static final String HILLS = "The sheep of the island are kept on the hills by three old families. "
            + "The highest hill of the island is called Corrin by the people who live there. ";
    private static final Document BOOK = Documents.of(
            List.of(new Section("Chapter 1. The Coast", 1, 0), new Section("Chapter 2. The Hills", 1, COAST.length())),
            COAST,
            HILLS);

    private static Scope upTo(int page) {
        return new Scope.UpToPage(page);
    }

    @Test
    void sentencesThatCanBeUnderstoodAloneAreQuotedInOrder() throws InferenceException {
        var answer = new Questioned(BOOK).ask(QuestionKind.SUMMARY, "What is this about?");
        assertEquals(List.of("The harbour of the town was built by the fishermen of the island.",
                "The lighthouse of the island was kept by Maud Ellery for thirty years.",
                "The sheep of the island are kept on the hills by three old families.",
                "The highest hill of the island is called Corrin by the people who live there."),
                answer.statements().stream().map(Statement::text).toList());
        assertEquals(Grounding.QUOTED, answer.grounding());
        assertTrue(Double.isNaN(answer.probability()));
        assertFalse(answer.isPartial());
        assertFalse(ReadingOn.isOf(answer));
    }

    @Test
    void everyStatementLeadsToItsPlace() throws InferenceException {
        var answer = new Questioned(BOOK).ask(QuestionKind.SUMMARY, "Summarise this.");
        answer.statements().forEach(
                statement -> assertEquals(statement.text(), answer.evidenceOf(statement).getFirst().quote()));
        assertEquals(2, answer.evidence().getLast().page());
        assertEquals("Chapter 2. The Hills", answer.evidence().getLast().section());
    }

    @Test
    void aSubjectIsExplainedByWhatTheTextSaysOfIt() throws InferenceException {
        var answer = new Questioned(BOOK).ask(QuestionKind.SUMMARY, "what do the old families keep on the hills?");
        assertEquals(QuestionKind.EXPLAIN, answer.kind());
        assertTrue(answer.text().startsWith("The sheep of the island are kept"), answer.text());
    }

    @Test
    void aPartIsSummarisedAlone() throws InferenceException {
        var answer = new Questioned(BOOK).ask(QuestionKind.SUMMARY, "what happens in chapter 2");
        assertTrue(answer.text().startsWith("The sheep"), answer.text());
    }

    @Test
    void nothingOutsideTheScopeIsTold() throws InferenceException {
        var read = new Questioned(BOOK, upTo(1), new CancelSignal());
        assertFalse(read.ask(QuestionKind.SUMMARY, "What is this about?").text().contains("sheep"));
        assertEquals(List.of("NO_SUCH_PART"), read.told(QuestionKind.SUMMARY, "what happens in chapter 2"));
    }

    @Test
    void aPartThatIsNotThereIsSaidToBeMissing() throws InferenceException {
        var answer = new Questioned(BOOK).ask(QuestionKind.SUMMARY, "Summarise chapter 9");
        assertEquals(Grounding.NOT_FOUND, answer.grounding());
        assertEquals(List.of("NO_SUCH_PART"), new Questioned(BOOK).told(QuestionKind.SUMMARY, "Summarise chapter 9"));
    }

    @Test
    void theLengthIsTheOneAskedFor() throws InferenceException {
        assertEquals(1, new Questioned(BOOK).ask(QuestionKind.SUMMARY, "In one sentence, please").statements().size());
        assertEquals(2, new Questioned(BOOK).ask(QuestionKind.SUMMARY, "Fasse es in zwei Sätzen zusammen").statements()
                .size());
    }

    @Test
    void whatTheDocumentSaysOfItselfComesFirst() throws InferenceException {
        var summary = "The paper of this year tells how the lighthouse of the island was saved from the sea. "
                + "The work of the people of the town was paid by the families of the hills. ";
        var document = Documents.of(List.of(new Section("Abstract", 1, 0), new Section("Body", 1, summary.length())),
                summary + COAST + HILLS + COAST + HILLS);
        var answer = new Questioned(document).ask(QuestionKind.SUMMARY, "Give me a short summary");
        assertTrue(answer.text().startsWith(summary.strip().replace(". The", ".\nThe")), answer.text());
    }

    @Test
    void ofASubjectTheSentencesThatNameItAreTold() throws InferenceException {
        var told = new Questioned(BOOK).ask(QuestionKind.SUMMARY, "What does the author say about sheep and Corrin?");
        assertEquals(List.of("The sheep of the island are kept on the hills by three old families.",
                "The highest hill of the island is called Corrin by the people who live there."),
                told.statements().stream().map(Statement::text).toList());
    }

    @Test
    void whatSomebodySaysInItIsNotWhatItSays() throws InferenceException {
        var document = Documents.of(List.of(),
                "The keeper of the lighthouse was asked by the people of the town: “Listen. "
                        + "The harbour of the town was sold by the families of the hills. The sea is quiet.” "
                        + "The lighthouse of the island was kept by Maud Ellery for thirty years. ");
        assertEquals("The lighthouse of the island was kept by Maud Ellery for thirty years.",
                new Questioned(document).ask(QuestionKind.SUMMARY, "What is this about?").text());
    }

    @Test
    void whatIsNotYetDoneWhenStoppedIsLeft() throws InferenceException {
        var cancel = new CancelSignal();
        cancel.cancel();
        assertEquals(Grounding.STOPPED,
                new Questioned(BOOK, Scope.WHOLE, cancel).ask(QuestionKind.SUMMARY, "What is this about?").grounding());
    }
}
