package org.lectern.inference.export;

import org.lectern.inference.checkpoint.ModelConfig;
import org.lectern.inference.checkpoint.RopeScaling;

/// Inverse frequencies of rotary embeddings, in single precision from the first step on because one unit in the last place
/// moves logits at a few thousand positions.
public final class RotaryFrequencies {
    private RotaryFrequencies() {}

    /// [headDim / 2].
    public static float[] of(ModelConfig config) {
        float[] frequencies = new float[config.headDim() / 2];
        for (int i = 0; i < frequencies.length; i++) {
            float plain = 1f / (float) Math.pow(config.ropeTheta(), 2.0 * i / config.headDim());
            frequencies[i] = scaled(plain, config.ropeScaling());
        }
        return frequencies;
    }

    private static float scaled(float frequency, RopeScaling scaling) {
        return switch (scaling) {
            case RopeScaling.None() -> frequency;
            case RopeScaling.Llama3 llama3 -> scaled(frequency, llama3);
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
