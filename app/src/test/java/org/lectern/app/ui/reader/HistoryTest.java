package org.lectern.app.ui.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.app.library.ReadingPosition;

class HistoryTest {
    private final History history = new History();

    private static ReadingPosition page(int number) {
        return new ReadingPosition(number, 0);
    }

    @Test
    void leadsBackAndForwardAgain() {
        history.leave(page(1));
        history.leave(page(5));
        assertEquals(Optional.of(page(5)), history.back(page(9)));
        assertEquals(Optional.of(page(1)), history.back(page(5)));
        assertTrue(history.back(page(1)).isEmpty());
        assertEquals(Optional.of(page(5)), history.forward(page(1)));
        assertEquals(Optional.of(page(9)), history.forward(page(5)));
        assertTrue(history.forward(page(9)).isEmpty());
    }

    @Test
    void forgetsWhatWasAheadAfterANewJump() {
        history.leave(page(1));
        history.back(page(5));
        history.leave(page(2));
        assertTrue(history.forward(page(3)).isEmpty());
        assertEquals(Optional.of(page(2)), history.back(page(3)));
        assertTrue(history.back(page(2)).isEmpty());
    }
}
