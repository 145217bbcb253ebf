package org.lectern.inference.index;

import java.util.Arrays;

/// Values counted in standard deviations from their mean.
final class Standard {
    private static final double LEAST_DEVIATION = 1e-9;

    private Standard() {}

    /// Scales in place; what is not a number becomes the mean.
    static void scale(double[] values) {
        double mean = Arrays.stream(values).filter(value -> !Double.isNaN(value)).average().orElse(0);
        double variance = Arrays.stream(values).filter(value -> !Double.isNaN(value))
                .map(value -> (value - mean) * (value - mean)).average().orElse(0);
        double deviation = Math.sqrt(variance) + LEAST_DEVIATION;
        for (int i = 0; i < values.length; i++) {
            values[i] = Double.isNaN(values[i]) ? 0 : (values[i] - mean) / deviation;
        }
    }
}
