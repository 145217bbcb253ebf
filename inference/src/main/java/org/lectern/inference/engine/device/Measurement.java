package org.lectern.inference.engine.device;

import java.util.List;
import org.lectern.inference.api.Device;

/// What a trial computed and how long it took.
///
/// @param results numbers that every device must compute alike, in parts that are compared on scales of their own
record Measurement(List<float[]> results, Device.Times times) {
    /// The faster times of both, with these results.
    Measurement bestOf(Measurement other) {
        return new Measurement(results, times.best(other.times));
    }

    /// Largest difference, relative to the largest number of the reference's part; infinite where a number is none.
    double deviationFrom(Measurement reference) {
        double worst = 0;
        for (int part = 0; part < results.size(); part++) {
            worst = Math.max(worst, deviation(results.get(part), reference.results.get(part)));
        }
        return worst;
    }

    private static double deviation(float[] numbers, float[] reference) {
        double scale = Float.MIN_NORMAL;
        double difference = 0;
        for (int i = 0; i < reference.length; i++) {
            if (!Float.isFinite(numbers[i])) {
                return Double.POSITIVE_INFINITY;
            }
            scale = Math.max(scale, Math.abs(reference[i]));
            difference = Math.max(difference, Math.abs(numbers[i] - reference[i]));
        }
        return difference / scale;
    }
}
