package org.lectern.inference.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.inference.api.FinishReason;

class StopConditionTest {
    private static final int END = 2;
    private static final int NOT_FOUND = 5;

    private final StopCondition stop = new StopCondition(Set.of(END), Optional.of(new NotFound(NOT_FOUND, 0.5)), 10);

    @Test
    void endsAtAnEndToken() {
        assertEquals(Optional.of(FinishReason.END), stop.endsBefore(END, 0));
        assertEquals(Optional.empty(), stop.endsBefore(7, 3));
    }

    @Test
    void findsNothingOnlyAtTheFirstToken() {
        assertEquals(Optional.of(FinishReason.NOT_FOUND), stop.endsBefore(NOT_FOUND, 0));
        assertEquals(Optional.of(FinishReason.END), stop.endsBefore(NOT_FOUND, 1));
    }

    @Test
    void knowsNoNotFoundTokenWithoutOne() {
        assertEquals(Optional.empty(),
                new StopCondition(Set.of(END), Optional.empty(), 10).endsBefore(NOT_FOUND, 0));
    }
}
