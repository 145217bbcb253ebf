package org.lectern.app.answering.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.inference.api.Attribution.ChunkShare;
import org.lectern.inference.api.Attribution.TokenSalience;
import org.lectern.inference.api.Attribution;
import org.lectern.inference.api.TextRange;

/// Which chunk comes first, and which sentence of it.
class PassageRankingTest {
    private static final String TEXT = "Ships came early. The pier is long. Nobody knew why. It rained.";

    private static TokenSalience token(String word, double weight) {
        var start = TEXT.indexOf(word);
        return new TokenSalience(new TextRange(start, start + word.length()), weight);
    }

    private static ChunkShare chunk(int index, double share, TokenSalience... tokens) {
        return new ChunkShare(index, new TextRange(0, TEXT.length()), share, List.of(tokens));
    }

    private static RankedPassage first(String answer, TokenSalience... tokens) {
        return PassageRanking.of(TEXT, new Attribution(List.of(chunk(0, 1, tokens))), answer).getFirst();
    }

    @Test
    void strongestChunksComeFirstAndWeakOnesAreDropped() {
        var attribution = new Attribution(List.of(chunk(0, 0.2), chunk(1, 0.05), chunk(2, 0.7), chunk(3, 0.05)));
        assertEquals(List.of(2, 0),
                PassageRanking.of(TEXT, attribution, "").stream().map(RankedPassage::chunk).toList());
    }

    @Test
    void theChunkThatIsQuotedComesFirstHoweverSmallItsShare() {
        var attribution = new Attribution(List.of(chunk(0, 0.2), chunk(1, 0.01), chunk(2, 0.7), chunk(3, 0.09)), 1);
        assertEquals(List.of(1, 2, 0),
                PassageRanking.of(TEXT, attribution, "").stream().map(RankedPassage::chunk).toList());
    }

    @Test
    void theSentenceWithTheMostSalienceIsTaken() {
        assertEquals("Nobody knew why.",
                first("", token("Ships", 0.1), token("why", 0.5), token("rained", 0.1)).sentence().of(TEXT));
    }

    @Test
    void theSentenceThatSaysTheAnswerWinsWhenSalienceIsFlat() {
        assertEquals("The pier is long.",
                first("Long", token("Ships", 0.1), token("pier", 0.1), token("why", 0.12)).sentence().of(TEXT));
    }

    @Test
    void anAnswerThatGoesOnInTheNextSentenceIsQuotedWhole() {
        assertEquals("The pier is long. Nobody knew why.",
                first("pier is  long. nobody KNEW", token("Ships", 0.5)).quote().of(TEXT));
    }

    @Test
    void aPartOfAWordSaysNothing() {
        assertEquals("Nobody knew why.", first("hip", token("why", 0.1)).sentence().of(TEXT));
    }

    @Test
    void clearSalienceWinsOverAnEcho() {
        assertEquals("Nobody knew why.", first("ships", token("why", 0.6), token("Ships", 0.05)).sentence().of(TEXT));
    }

    @Test
    void aNeighbourThatMattersNearlyAsMuchJoinsTheQuote() {
        var passage = first("", token("pier", 0.3), token("why", 0.25));
        assertEquals("The pier is long.", passage.sentence().of(TEXT));
        assertEquals("The pier is long. Nobody knew why.", passage.quote().of(TEXT));
    }
}
