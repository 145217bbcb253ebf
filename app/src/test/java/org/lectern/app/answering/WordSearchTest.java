package org.lectern.app.answering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.app.document.model.Document;
import org.lectern.app.testing.Documents;
import org.lectern.app.testing.KeywordEngine;
import org.lectern.inference.api.InferenceException;

/// The passages with the telling words of a question, without the model.
class WordSearchTest {
    private static final Document BOOK = Documents.of(List.of(),
            "The river is long. The inventor of the lamp was Ada. ",
            "The river froze. Boats wait in the harbour. ", "The river is blue. 灯台の鍵は階段の下にある。 ",
            "The river bends. Sheep graze on the hill. ");

    @Test
    void findsTheSentenceWithTheTellingWords() throws InferenceException {
        assertEquals(List.of("The inventor of the lamp was Ada."), found("Who invented lamps?", Scope.WHOLE));
        assertEquals("灯台の鍵は階段の下にある。", found("鍵はどこですか", Scope.WHOLE).getFirst());
    }

    @Test
    void findsNothingByWordsThatAreEverywhere() throws InferenceException {
        assertEquals(List.of(), found("What the river?", new Scope.UpToPage(4)));
        assertEquals(List.of(), found("Whose telescope?", Scope.WHOLE));
    }

    @Test
    void findsNothingOutsideTheScope() throws InferenceException {
        assertEquals(List.of(), found("Which sheep graze?", new Scope.UpToPage(3)));
        assertEquals(List.of("Sheep graze on the hill."), found("Which sheep graze?", Scope.WHOLE));
    }

    private static List<String> found(String question, Scope scope) throws InferenceException {
        try (var text = new KeywordEngine().study(SourceMap.source(BOOK))) {
            return WordSearch.nearest(AskedDocuments.of(List.of(new Subject(BOOK, text, scope))), question).stream()
                    .map(FoundPassage::quote).toList();
        }
    }
}
