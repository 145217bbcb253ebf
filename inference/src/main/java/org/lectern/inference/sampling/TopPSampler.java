package org.lectern.inference.sampling;

import java.util.Comparator;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Nucleus sampling (Holtzman et al. 2020): draws among the most probable tokens that together reach a probability.
public final class TopPSampler implements Sampler {
    private final float temperature;
    private final float topP;
    private final RandomGenerator random;

    public TopPSampler(float temperature, float topP, long seed) {
        if (!(temperature > 0) || !(topP > 0) || topP > 1) {
            throw new IllegalArgumentException("no such sampling: temperature " + temperature + ", top-p " + topP);
        }
        this.temperature = temperature;
        this.topP = topP;
        this.random = new Random(seed);
    }

    @Override
    public int choose(float[] logits) {
        double[] probabilities = Softmax.of(logits, temperature);
        int[] likeliestFirst = IntStream.range(0, logits.length).boxed()
                .sorted(Comparator.comparingDouble(token -> -probabilities[token])).mapToInt(Integer::intValue)
                .toArray();
        double kept = 0;
        int count = 0;
        while (count < likeliestFirst.length && kept < topP) {
            kept += probabilities[likeliestFirst[count]];
            count++;
        }
        return draw(likeliestFirst, count, probabilities, random.nextDouble() * kept);
    }

    private static int draw(int[] tokens, int count, double[] probabilities, double point) {
        double passed = 0;
        for (int i = 0; i < count - 1; i++) {
            passed += probabilities[tokens[i]];
            if (point < passed) {
                return tokens[i];
            }
        }
        return tokens[count - 1];
    }
}
