package org.lectern.inference.engine.format;

import java.util.List;
import org.lectern.inference.sampling.Softmax;

/// How far a format's next-token distributions are from those of single precision, on average.
///
/// @param divergence Kullback-Leibler divergence from single precision, in nats
/// @param loss probability that single precision gives its favourite token, less what it gives the format's favourite: zero
///     where both agree
record Agreement(double divergence, double loss) {
    private static final double MOST_DIVERGENCE = 0.005;
    private static final double MOST_LOSS = 0.005;

    /// @param reference logits of single precision, one row for each place
    /// @param actual logits of the format at the same places
    static Agreement of(List<float[]> reference, List<float[]> actual) {
        double divergence = 0;
        double loss = 0;
        for (int row = 0; row < reference.size(); row++) {
            double[] p = Softmax.of(reference.get(row), 1f);
            double[] q = Softmax.of(actual.get(row), 1f);
            divergence += divergence(p, q);
            loss += p[favourite(reference.get(row))] - p[favourite(actual.get(row))];
        }
        return new Agreement(divergence / reference.size(), loss / reference.size());
    }

    /// Whether answers are as good as with single precision.
    boolean isGood() {
        return divergence <= MOST_DIVERGENCE && loss <= MOST_LOSS;
    }

    static int favourite(float... logits) {
        int favourite = 0;
        for (int token = 1; token < logits.length; token++) {
            if (logits[token] > logits[favourite]) {
                favourite = token;
            }
        }
        return favourite;
    }

    private static double divergence(double[] p, double[] q) {
        double divergence = 0;
        for (int token = 0; token < p.length; token++) {
            if (p[token] > 0) {
                divergence += p[token] * Math.log(p[token] / Math.max(q[token], Double.MIN_NORMAL));
            }
        }
        return divergence;
    }
}
