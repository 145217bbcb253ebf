package org.lectern.app.answering;

import org.lectern.app.answering.way.FactWay;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.app.answering.Receipt.Finding;
import org.lectern.app.answering.Receipt.Likeness;
import org.lectern.app.document.model.Document;
import org.lectern.app.testing.Documents;
import org.lectern.app.testing.KeywordEngine;
import org.lectern.inference.api.AnswerListener;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.Decoding;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.StudiedText;

/// Whether an answer rests on a passage, told by asking without it and about it alone.
class ReceiptServiceTest {
    private static final String QUESTION = "Which is the highest hill?";
    private static final String FACT = "The highest hill is Corrin. ";
    private static final String GULLS = "The gulls cry. ";

    private final KeywordEngine engine = new KeywordEngine();
    private final CancelSignal cancel = new CancelSignal();

    @Test
    void thePassageThatAloneHoldsTheAnswerIsNeededAndEnough() throws InferenceException {
        var receipt = receipt(Documents.of(List.of(), GULLS, FACT), Scope.WHOLE).orElseThrow();
        assertEquals(new Finding(Likeness.OTHER, "gulls"), receipt.without());
        assertEquals(new Finding(Likeness.SAME, "Corrin"), receipt.alone());
        assertTrue(receipt.isNeeded() && receipt.isEnough());
    }

    @Test
    void ofTwoPassagesThatSayItNoneIsNeeded() throws InferenceException {
        var receipt = receipt(Documents.of(List.of(), FACT, GULLS, FACT), Scope.WHOLE).orElseThrow();
        assertEquals(Likeness.SAME, receipt.without().likeness());
        assertFalse(receipt.isNeeded());
        assertTrue(receipt.isEnough());
    }

    @Test
    void nothingOutsideTheScopeIsAsked() throws InferenceException {
        var receipt = receipt(Documents.of(List.of(), FACT, GULLS, FACT), new Scope.UpToPage(1)).orElseThrow();
        assertEquals(Finding.NOTHING, receipt.without());
    }

    @Test
    void otherDocumentsOfTheQuestionTakePart() throws InferenceException {
        var own = Documents.of(List.of(), GULLS, FACT);
        try (var first = studied(own); var second = studied(Documents.of(List.of(), FACT))) {
            var subjects = List.of(new Subject(own, first, Scope.WHOLE),
                    new Subject(Documents.of(List.of(), FACT), second, Scope.WHOLE));
            var receipt = receipt(subjects).orElseThrow();
            assertEquals(Likeness.SAME, receipt.without().likeness());
        }
    }

    @Test
    void aStoppedCheckTellsNothing() throws InferenceException {
        var document = Documents.of(List.of(), GULLS, FACT);
        try (var text = studied(document)) {
            var subjects = List.of(new Subject(document, text, Scope.WHOLE));
            var answer = answer(subjects);
            cancel.cancel();
            assertEquals(Optional.empty(), service().check(subjects, answer, answer.evidence().getFirst(), cancel));
        }
    }

    private Optional<Receipt> receipt(Document document, Scope scope) throws InferenceException {
        try (var text = studied(document)) {
            return receipt(List.of(new Subject(document, text, scope)));
        }
    }

    private Optional<Receipt> receipt(List<Subject> subjects) throws InferenceException {
        var answer = answer(subjects);
        assertEquals("Corrin", answer.text());
        return service().check(subjects, answer, answer.evidence().getFirst(), cancel);
    }

    private Answer answer(List<Subject> subjects) throws InferenceException {
        return new AnswerService(() -> engine, () -> Decoding.EXACT, KindSource.FACTS, any -> new FactWay()).ask(
                subjects, QUESTION, AnswerListener.SILENT,
                cancel);
    }

    private ReceiptService service() {
        return new ReceiptService(() -> engine, () -> Decoding.EXACT);
    }

    private StudiedText studied(Document document) throws InferenceException {
        var text = engine.study(SourceMap.source(document));
        text.encode((chunks, of) -> {}, cancel);
        return text;
    }
}
