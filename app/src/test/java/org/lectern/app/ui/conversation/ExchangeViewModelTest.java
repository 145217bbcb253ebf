package org.lectern.app.ui.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.Evidence;
import org.lectern.app.answering.Scope;
import org.lectern.app.document.model.TextSpan;
import org.lectern.inference.api.FinishReason;

class ExchangeViewModelTest {
    private static final int CHUNKS = 40;

    @Test
    void takesNoMoreWordsOnceItIsFinished() {
        ExchangeViewModel exchange = answered("the third stair", "", 0.9);
        exchange.piece(" and more");
        assertEquals("the third stair", exchange.textProperty().get());
    }

    private static ExchangeViewModel answered(String text, String quote, double share) {
        Evidence evidence = new Evidence(1, 3, 1, "", quote, share, new TextSpan(0, quote.length()), List.of());
        ExchangeViewModel exchange = new ExchangeViewModel("Where?", Scope.WHOLE);
        exchange.finish(new Answer("Where?", Scope.WHOLE, text, FinishReason.END, List.of(evidence), List.of(),
                Collections.nCopies(CHUNKS, 1.0 / CHUNKS), CHUNKS, CHUNKS, CHUNKS, 1, 1, -1, 0, 1));
        return exchange;
    }
}
