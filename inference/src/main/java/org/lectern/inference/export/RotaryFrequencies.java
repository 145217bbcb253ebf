package org.lectern.inference.export;

import java.util.List;
import org.lectern.inference.checkpoint.Decoder;
import org.lectern.inference.checkpoint.Positions;
import org.lectern.inference.checkpoint.RopeScaling;
import org.lectern.inference.checkpoint.Rotary;
import org.lectern.inference.graph.RotaryKinds;
import org.lectern.inference.graph.RotaryWaves;

/// Inverse frequencies of rotary embeddings, in single precision from the first step on because one unit in the last place
/// moves logits at a few thousand positions.
public final class RotaryFrequencies {
    private RotaryFrequencies() {}

    public static RotaryKinds of(Decoder decoder) {
        Positions positions = decoder.positions();
        return new RotaryKinds(waves(positions.global(), positions.rotated()),
                positions.local().map(local -> waves(local, positions.rotated())));
    }

    private static RotaryWaves waves(Rotary rotary, int rotated) {
        float[] frequencies = new float[rotated / 2];
        for (int i = 0; i < frequencies.length; i++) {
            float plain = 1f / (float) Math.pow(rotary.theta(), 2.0 * i / rotated);
            frequencies[i] = switch (rotary.scaling()) {
                case RopeScaling.None() -> plain;
                case RopeScaling.Llama3 llama3 -> scaled(plain, llama3);
                case RopeScaling.Divided(List<Float> divisors) -> plain / divisors.get(i);
                case RopeScaling.Yarn yarn -> scaled(plain, i, yarn, rotary.theta(), rotated);
            };
        }
        return new RotaryWaves(frequencies, (float) rotary.factor());
    }

    private static float scaled(float frequency, int index, RopeScaling.Yarn yarn, double theta, int rotated) {
        double low = border(yarn.fast(), yarn, theta, rotated);
        double high = border(yarn.slow(), yarn, theta, rotated);
        double first = Math.max(0, yarn.whole() ? Math.floor(low) : low);
        double last = Math.min(rotated - 1.0, yarn.whole() ? Math.ceil(high) : high);
        double divided = Math.clamp((index - first) / Math.max(last - first, 0.001), 0, 1);
        return (float) (frequency / yarn.factor() * divided + frequency * (1 - divided));
    }

    // the pair of numbers that turns so often in the original context
    private static double border(double turns, RopeScaling.Yarn yarn, double theta, int rotated) {
        return rotated * Math.log(yarn.originalPositions() / (turns * 2 * Math.PI)) / (2 * Math.log(theta));
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
