package org.lectern.inference.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchPlanTest {
    @ParameterizedTest
    @CsvSource({"31, 2, 16", "40, 2, 10", "10, 2, 5", "100, 1, 15", "31, 16, 4", "3, 2, 4", "0, 2, 4"})
    void givesEveryLaneWorkInFullBatches(int chunks, int lanes, int together) {
        assertEquals(together, BatchPlan.steppedTogether(chunks, lanes));
    }

    @Test
    void neverStepsMoreThanSixteenTogether() {
        for (int chunks = 1; chunks < 500; chunks++) {
            for (int lanes = 1; lanes < 20; lanes++) {
                assertTrue(BatchPlan.steppedTogether(chunks, lanes) <= 16);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"16, 256, 2, 1", "16, 256, 1, 1", "16, 4096, 2, 1", "16, 64, 2, 4", "16, 16, 2, 8", "1, 32, 2, 1"})
    void encodesOneChunkOfOrdinaryLengthAtATime(int chunks, int longest, int lanes, int together) {
        assertEquals(together, BatchPlan.encodedTogether(chunks, longest, lanes));
    }
}
