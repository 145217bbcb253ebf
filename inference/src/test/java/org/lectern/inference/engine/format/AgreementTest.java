package org.lectern.inference.engine.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementTest {
    private static final float LOG_3 = (float) Math.log(3);

    @Test
    void isPerfectForTheSameLogits() {
        Agreement agreement = of(new float[]{1, 2, 3}, new float[]{1, 2, 3});
        assertEquals(new Agreement(0, 0), agreement);
        assertTrue(agreement.isGood());
    }

    @Test
    void measuresWhatAnotherFavouriteCosts() {
        // probabilities 3/4, 1/4 against 1/4, 3/4
        Agreement agreement = of(new float[]{LOG_3, 0}, new float[]{0, LOG_3});
        assertEquals(0.5, agreement.loss(), 1e-6);
        assertEquals(0.5 * Math.log(3), agreement.divergence(), 1e-6);
        assertFalse(agreement.isGood());
    }

    @Test
    void forgivesAnotherOrderOfEquals() {
        assertTrue(of(new float[]{1, 1.001f}, new float[]{1.001f, 1}).isGood());
    }

    private static Agreement of(float[] reference, float[] actual) {
        return Agreement.of(List.of(reference), List.of(actual));
    }
}
