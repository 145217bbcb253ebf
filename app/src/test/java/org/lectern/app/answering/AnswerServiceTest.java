package org.lectern.app.answering;

import org.lectern.app.answering.way.FactWay;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.app.document.model.DocumentRef;
import org.lectern.app.document.model.PageRegion;
import org.lectern.app.document.model.Section;
import org.lectern.inference.api.TextRange;
import org.lectern.app.testing.Documents;
import org.lectern.app.testing.KeywordEngine;
import org.lectern.inference.api.AnswerListener;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.Decoding;
import org.lectern.inference.api.FinishReason;
import org.lectern.inference.api.InferenceException;

/// From a question to an answer with its passage, page, section and boxes.
class AnswerServiceTest {
    private final KeywordEngine engine = new KeywordEngine();

    private Answer ask(String question, CancelSignal cancel) throws InferenceException {
        return ask(question, Scope.WHOLE, cancel);
    }

    private Answer ask(String question, Scope scope, CancelSignal cancel) throws InferenceException {
        var document = Documents.of(
                List.of(new Section("Coast", 1, 0), new Section("Harbour", 2, 0), new Section("Hills", 1, 63)),
                "Gulls cry. The lighthouse keeper was Maud Ellery. Waves break. ",
                "Sheep graze. The highest hill is Corrin.");
        try (var text = engine.study(SourceMap.source(document))) {
            text.encode((chunks, of) -> {}, new CancelSignal());
            return new AnswerService(() -> engine, () -> Decoding.EXACT, KindSource.FACTS, any -> new FactWay()).ask(
                    document, text, question, scope,
                    AnswerListener.SILENT,
                    cancel);
        }
    }

    @Test
    void evidenceNamesPageSectionQuoteAndBoxes() throws InferenceException {
        var answer = ask("Which is the highest hill?", new CancelSignal());
        assertEquals("Corrin", answer.text());
        assertEquals(2, answer.consulted().plannedChunks());
        assertEquals(1, answer.consulted().shares().stream().mapToDouble(Double::doubleValue).sum(), 1e-9);
        var evidence = answer.evidence().getFirst();
        assertEquals(2, evidence.page());
        assertEquals("Hills", evidence.section());
        assertEquals("The highest hill is Corrin.", evidence.quote());
        assertEquals(List.of(new PageRegion(2, 13, 100, 27, 10)), evidence.regions());
    }

    @Test
    void sectionsAreNamedFromTheOutermostInwards() throws InferenceException {
        assertEquals("Coast › Harbour",
                ask("Who was the lighthouse keeper?", new CancelSignal()).evidence().getFirst().section());
    }

    @Test
    void nothingOutsideTheScopeIsRead() throws InferenceException {
        var coast = new Scope.Sections(List.of(new Section("Coast", 1, 0)));
        for (var scope : List.of(coast, new Scope.UpToPage(1))) {
            var answer = ask("Which is the highest hill?", scope, new CancelSignal());
            assertEquals(scope, answer.scope());
            assertEquals(1, answer.consulted().chunks());
            assertEquals(1, answer.consulted().scopeChunks());
            assertEquals(2, answer.consulted().plannedChunks());
            assertEquals(List.of(1.0, 0.0), answer.consulted().shares());
            assertTrue(answer.evidence().stream().allMatch(evidence -> evidence.page() == 1));
        }
    }

    @Test
    void aSelectionIsAskedWithTheChunksInWhichItStands() throws InferenceException {
        var answer = ask("Which is the highest hill?", new Scope.Selection(new TextRange(70, 75), "graze"),
                new CancelSignal());
        assertEquals(1, answer.consulted().scopeChunks());
        assertEquals("Corrin", answer.text());
        assertEquals(List.of(0.0, 1.0), answer.consulted().shares());
    }

    @Test
    void withoutAChunkInTheScopeNothingIsAsked() throws InferenceException {
        var empty = new Scope.Sections(List.of(new Section("Elsewhere", 1, 5)));
        assertEquals(FinishReason.NOT_FOUND, ask("Which is the highest hill?", empty, new CancelSignal()).finish());
        assertEquals(0, ask("Which is the highest hill?", empty, new CancelSignal()).consulted().chunks());
    }

    @Test
    void evidenceOfAnotherDocumentNamesIt() throws InferenceException {
        var own = Documents.of(List.of(), "Gulls cry. ", "Waves break.");
        var other = Documents.of(List.of(), "Sheep graze. ", "The highest hill is Corrin.");
        try (var first = engine.study(SourceMap.source(own)); var second = engine.study(SourceMap.source(other))) {
            first.encode((chunks, of) -> {}, new CancelSignal());
            second.encode((chunks, of) -> {}, new CancelSignal());
            var answer = new AnswerService(() -> engine, () -> Decoding.EXACT, KindSource.FACTS, any -> new FactWay())
                    .ask(
                            List.of(new Subject(own, first, new Scope.UpToPage(1)),
                                    new Subject(other, second, Scope.WHOLE)),
                            "Which is the highest hill?", AnswerListener.SILENT, new CancelSignal());
            assertEquals("Corrin", answer.text());
            assertEquals(3, answer.consulted().scopeChunks());
            assertEquals(2, answer.consulted().shares().size());
            var evidence = answer.evidence().getFirst();
            assertEquals(DocumentRef.of(other), evidence.other().orElseThrow());
            assertEquals(1, evidence.chunk());
            assertEquals("The highest hill is Corrin.", evidence.quote());
        }
    }

    @Test
    void aCancelledAnswerIsWhatThereIs() throws InferenceException {
        var cancel = new CancelSignal();
        cancel.cancel();
        var answer = ask("Which is the highest hill?", cancel);
        assertEquals(FinishReason.CANCELLED, answer.finish());
        assertTrue(answer.evidence().isEmpty());
    }
}
