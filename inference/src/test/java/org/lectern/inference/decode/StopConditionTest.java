package org.lectern.inference.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.inference.api.FinishReason;

class StopConditionTest {
    private static final int END = 2;

    private final StopCondition stop = new StopCondition(Set.of(END, 3), 10);

    @Test
    void endsAtAnyEndToken() {
        assertEquals(Optional.of(FinishReason.END), stop.endsBefore(END));
        assertEquals(Optional.of(FinishReason.END), stop.endsBefore(3));
        assertEquals(Optional.empty(), stop.endsBefore(7));
    }
}
