package org.lectern.app.answering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.document.model.DocumentRef;
import org.lectern.app.document.model.Place;
import org.lectern.inference.api.TextRange;
import org.lectern.inference.api.FinishReason;

class GroundingTest {
    private static final int CHUNKS = 40;

    @Test
    void knowsAQuotationFromOwnWords() {
        assertEquals(Grounding.QUOTED, of("the third stair", "It lies under the Third stair.", 0.9));
        assertEquals(Grounding.OWN_WORDS, of("the fourth stair", "It lies under the third stair.", 0.9));
        assertEquals(Grounding.OWN_WORDS, of("a fileword", "", 0.9));
    }

    @Test
    void partsOfWordsAndNothingAreNoQuotations() {
        assertEquals(Grounding.OWN_WORDS, of("10", "William landed in 1066.", 0.9));
        assertEquals(Grounding.OWN_WORDS, of("art", "The party began.", 0.9));
        assertEquals(Grounding.QUOTED, of("art", "The party began; art was shown.", 0.9));
        assertEquals(Grounding.OWN_WORDS, of("", "The party began.", 0.9));
        assertEquals(Grounding.OWN_WORDS, of("?!", "The party began.", 0.9));
        assertEquals(Grounding.QUOTED, of("ネコ", "吾輩はネコである。", 0.9));
        assertEquals(Grounding.QUOTED, of("漱石", "夏目漱石は東京に生まれた。", 0.9));
    }

    @Test
    void isWeakJustBelowTheMeasuredShareAndOnlyAmongManyChunks() {
        assertEquals(Grounding.WEAK, of("x", "x", Math.nextDown(0.2)));
        assertEquals(Grounding.QUOTED, of("x", "x", 0.2));
    }

    @Test
    void isWeakWhereNoPassageHadMuchAttention() {
        assertEquals(Grounding.WEAK, of("x", "x", 0.04));
        assertEquals(Grounding.QUOTED, of("x", "x", 0.4));
    }

    private static Grounding of(String text, String quote, double share) {
        var place = new Place(new DocumentRef(new DocumentId("00"), Path.of("a.pdf"), "A"), 1,
                new TextRange(0, quote.length()), List.of(), quote);
        var evidence = new Evidence(1, 3, "", share, place, false);
        return new Answer("Where?", Scope.WHOLE, text, FinishReason.END, List.of(evidence), List.of(),
                Collections.nCopies(CHUNKS, 1.0 / CHUNKS), CHUNKS, CHUNKS, CHUNKS, 1, 1, -1, 0, 1).grounding();
    }
}
