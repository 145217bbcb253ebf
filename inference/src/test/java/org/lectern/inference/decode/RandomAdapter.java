package org.lectern.inference.decode;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.lectern.inference.checkpoint.Decoder;
import org.lectern.inference.checkpoint.Projection;
import org.lectern.inference.graph.LowRankUpdates;

/// Low-rank updates with random matrices.
record RandomAdapter(int rank, Map<String, Factors> matrices) implements LowRankUpdates {
    static RandomAdapter of(Decoder decoder, int rank, long seed, Projection... targets) {
        Random random = new Random(seed);
        Map<String, Factors> matrices = new HashMap<>();
        for (int layer = 0; layer < decoder.layers(); layer++) {
            for (Projection target : targets) {
                matrices.put(layer + target.label(), new Factors(random(random, rank * target.in(decoder)),
                        random(random, rank * target.out(decoder))));
            }
        }
        return new RandomAdapter(rank, matrices);
    }

    private static float[] random(Random random, int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian() / 8;
        }
        return values;
    }

    @Override
    public Optional<Factors> factors(int layer, String target) {
        return Optional.ofNullable(matrices.get(layer + target));
    }
}
