package org.lectern.app.answering.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.app.answering.SourceMap;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.Section;
import org.lectern.app.testing.Documents;
import org.lectern.app.testing.KeywordEngine;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException;

/// What is shown of a document before it is asked.
class OverviewMakerTest {
    private static final String TEXT = "Maud Ellery was the keeper and captain of the old lighthouse of the island. "
            + "The harbour is a place where the fishermen of the town keep their boats in winter. "
            + "The hills of the island were green and wet in the spring of the year. "
            + "Ask Maud Ellery. Find Maud Ellery. ";

    private static Optional<Overview> overview(Document document, CancelSignal cancel) throws InferenceException {
        var engine = new KeywordEngine();
        try (var text = engine.study(SourceMap.source(document))) {
            text.encode((chunks, of) -> {}, new CancelSignal());
            return new OverviewMaker(engine.passages(), cancel).of(document, text);
        }
    }

    @Test
    void questionsAreMadeOfSentencesThatAnswerThem() throws InferenceException {
        var overview = overview(Documents.of(List.of(new Section("Why is the lighthouse dark?", 1, 0)), TEXT),
                new CancelSignal())
                .orElseThrow();
        assertTrue(overview.questions().contains("Who was Maud Ellery?"), overview.toString());
        assertTrue(overview.questions().size() <= 3);
        assertEquals("Maud Ellery was the keeper and captain of the old lighthouse of the island.",
                overview.summary().getFirst().quote());
    }

    @Test
    void ofALanguageThatIsNotReadThereAreNoQuestions() throws InferenceException {
        var overview = overview(Documents.of(List.of(), "灯台守とは、島の灯台で働く人のことである。港には漁師の舟が並んでいた。"), new CancelSignal());
        assertEquals(List.of(), overview.orElseThrow().questions());
    }

    @Test
    void stoppedThereIsNone() throws InferenceException {
        var cancel = new CancelSignal();
        cancel.cancel();
        assertTrue(overview(Documents.of(List.of(), TEXT), cancel).isEmpty());
    }
}
