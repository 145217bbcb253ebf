package org.lectern.inference.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.lectern.inference.api.InferenceException.OutOfBudget;
import org.lectern.inference.api.MemoryUse;

class MemoryBudgetTest {
    private final MemoryBudget budget = new MemoryBudget(400L << 20);

    @Test
    void keepsAQuarterForRuns() throws OutOfBudget {
        try (MemoryBudget.Reservation _ = budget.reserve("A text", 300L << 20)) {
            OutOfBudget refusal = assertThrows(OutOfBudget.class, () -> budget.reserve("A text", 1));
            assertEquals("A text needs 1 MB of memory, and 300 of 300 MB are taken.", refusal.getMessage());
        }
        assertEquals(0, budget.use().takenBytes());
    }

    @Test
    void releasesOnce() throws OutOfBudget {
        MemoryBudget.Reservation first = budget.reserve("A text", 100);
        budget.reserve("A text", 50);
        first.close();
        first.close();
        assertEquals(50, budget.use().takenBytes());
    }

    @Test
    void keepsWhatIsReservedWhenItShrinks() throws OutOfBudget {
        try (MemoryBudget.Reservation _ = budget.reserve("A text", 300L << 20)) {
            budget.resize(200L << 20);
            assertEquals(new MemoryUse(300L << 20, 200L << 20), budget.use());
            assertEquals(0, budget.freeBytes());
            assertThrows(OutOfBudget.class, () -> budget.reserve("A text", 1));
            budget.resize(800L << 20);
            budget.reserve("A text", 300L << 20).close();
        }
    }
}
