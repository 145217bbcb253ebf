package org.lectern.inference.sampling;

/// The most probable token; of equal ones the first.
public final class GreedySampler implements Sampler {
    @Override
    public int choose(float[] logits) {
        int best = 0;
        for (int token = 1; token < logits.length; token++) {
            if (logits[token] > logits[best]) {
                best = token;
            }
        }
        return best;
    }
}
