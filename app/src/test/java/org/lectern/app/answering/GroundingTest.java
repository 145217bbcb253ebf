package org.lectern.app.answering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.app.answering.kind.QuestionKind;
import org.lectern.app.testing.Documents;
import org.lectern.app.testing.KeywordEngine;
import org.lectern.inference.api.AnswerListener;
import org.lectern.inference.api.AnswerResult;
import org.lectern.inference.api.Attribution;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.Decoding;
import org.lectern.inference.api.FinishReason;
import org.lectern.inference.api.TextRange;
import org.lectern.inference.api.passage.Confidence;

/// An answer is quoted where it is sure and stands in its evidence as whole words.
class GroundingTest {
    private final KeywordEngine engine = new KeywordEngine();

    @Test
    void knowsAQuotationFromOwnWords() {
        assertEquals(Grounding.QUOTED, of("the third stair", "It lies under the Third stair."));
        assertEquals(Grounding.PROBABLE, of("the fourth stair", "It lies under the third stair."));
    }

    @Test
    void partsOfWordsAndNothingAreNoQuotations() {
        assertEquals(Grounding.PROBABLE, of("10", "William landed in 1066."));
        assertEquals(Grounding.PROBABLE, of("art", "The party began."));
        assertEquals(Grounding.QUOTED, of("art", "The party began; art was shown."));
        assertEquals(Grounding.PROBABLE, of("", "The party began."));
        assertEquals(Grounding.PROBABLE, of("?!", "The party began."));
        assertEquals(Grounding.QUOTED, of("ネコ", "吾輩はネコである。"));
        assertEquals(Grounding.QUOTED, of("漱石", "夏目漱石は東京に生まれた。"));
    }

    @Test
    void whatIsOnlyLikelyIsProbable() {
        for (var level : List.of(Confidence.Level.LIKELY, Confidence.Level.NONE)) {
            assertEquals(Grounding.PROBABLE, of("ten", "She was ten.", level, FinishReason.END));
        }
        assertEquals(Grounding.STOPPED, of("ten", "She was ten.", Confidence.Level.SURE, FinishReason.CANCELLED));
        assertEquals(Grounding.NOT_FOUND, of("", "She was ten.", Confidence.Level.SURE, FinishReason.NOT_FOUND));
    }

    private Grounding of(String answer, String passage) {
        return of(answer, passage, Confidence.Level.SURE, FinishReason.END);
    }

    private Grounding of(String answer, String passage, Confidence.Level level, FinishReason finish) {
        var document = Documents.of(List.of(), passage);
        try (var text = engine.study(SourceMap.source(document))) {
            text.encode((chunks, of) -> {}, new CancelSignal());
            var asking = new Asking("Where?", QuestionKind.FACT,
                    AskedDocuments.of(List.of(new Subject(document, text, Scope.WHOLE))), engine, Decoding.EXACT,
                    AnswerListener.SILENT, new CancelSignal(), System.nanoTime());
            var all = new TextRange(0, passage.length());
            var attribution = new Attribution(List.of(new Attribution.ChunkShare(0, all, 1, List.of())));
            var result = new AnswerResult(answer, finish, attribution, List.of(), 1, 1, 1, 0, 0, Duration.ZERO,
                    Duration.ZERO);
            return AnswerAssembly.assemble(asking, result, new Confidence(0.9, level)).grounding();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
