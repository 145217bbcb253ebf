package org.lectern.inference.export;

import java.util.List;
import org.lectern.inference.checkpoint.Decoder;
import org.lectern.inference.checkpoint.RopeScaling;

/// Inverse frequencies of rotary embeddings, in single precision from the first step on because one unit in the last place
/// moves logits at a few thousand positions.
public final class RotaryFrequencies {
    private RotaryFrequencies() {}

    /// [headDim / 2].
    public static float[] of(Decoder decoder) {
        float[] frequencies = new float[decoder.headDim() / 2];
        for (int i = 0; i < frequencies.length; i++) {
            float plain = 1f / (float) Math.pow(decoder.ropeTheta(), 2.0 * i / decoder.headDim());
            frequencies[i] = scaled(plain, i, decoder.ropeScaling());
        }
        return frequencies;
    }

    private static float scaled(float frequency, int index, RopeScaling scaling) {
        return switch (scaling) {
            case RopeScaling.None() -> frequency;
            case RopeScaling.Llama3 llama3 -> scaled(frequency, llama3);
            case RopeScaling.Divided(List<Float> divisors) -> frequency / divisors.get(index);
        };
    }

    private static float scaled(float frequency, RopeScaling.Llama3 scaling) {
        double wavelength = 2 * Math.PI / frequency;
        double shortest = scaling.originalPositions() / scaling.highFrequencyFactor();
        double longest = scaling.originalPositions() / scaling.lowFrequencyFactor();
        if (wavelength < shortest) {
            return frequency;
        }
        if (wavelength > longest) {
            return (float) (frequency / scaling.factor());
        }
        double smooth = (scaling.originalPositions() / wavelength - scaling.lowFrequencyFactor())
                / (scaling.highFrequencyFactor() - scaling.lowFrequencyFactor());
        return (float) ((1 - smooth) * frequency / scaling.factor() + smooth * frequency);
    }
}
