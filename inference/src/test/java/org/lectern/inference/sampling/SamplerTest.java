package org.lectern.inference.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.inference.api.Sampling;

class SamplerTest {
    private static final float[] LOGITS = {1f, 3f, 2f, 3f, -1f};
    private static final int DRAWS = 20_000;

    @Test
    void greedyTakesTheFirstOfTheBest() {
        assertEquals(1, Sampler.of(new Sampling.Greedy()).choose(LOGITS));
    }

    @Test
    void topPDrawsByProbability() {
        int[] counts = draw(new Sampling.TopP(1f, 1f, 42));
        double[] probabilities = Softmax.of(LOGITS, 1f);
        for (int token = 0; token < LOGITS.length; token++) {
            assertEquals(probabilities[token], counts[token] / (double) DRAWS, 0.01);
        }
    }

    @Test
    void topPLeavesTheUnlikelyOut() {
        int[] counts = draw(new Sampling.TopP(1f, 0.7f, 42));
        assertEquals(DRAWS, counts[1] + counts[3]);
        assertTrue(counts[1] > 0 && counts[3] > 0);
    }

    @Test
    void lowTemperatureIsNearlyGreedy() {
        int[] counts = draw(new Sampling.TopP(0.05f, 1f, 42));
        assertEquals(DRAWS, counts[1] + counts[3]);
    }

    @Test
    void theSameSeedDrawsTheSame() {
        Sampler first = new TopPSampler(1f, 0.9f, 5);
        Sampler second = new TopPSampler(1f, 0.9f, 5);
        IntStream.range(0, 50).forEach(i -> assertEquals(first.choose(LOGITS), second.choose(LOGITS)));
    }

    @Test
    void refusesImpossibleSettings() {
        assertThrows(IllegalArgumentException.class, () -> new TopPSampler(0f, 0.5f, 1));
        assertThrows(IllegalArgumentException.class, () -> new TopPSampler(1f, 1.5f, 1));
    }

    private static int[] draw(Sampling sampling) {
        Sampler sampler = Sampler.of(sampling);
        int[] counts = new int[LOGITS.length];
        for (int i = 0; i < DRAWS; i++) {
            counts[sampler.choose(LOGITS)]++;
        }
        return counts;
    }
}
