package org.lectern.inference.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.inference.checkpoint.Decoder;
import org.lectern.inference.checkpoint.Form;
import org.lectern.inference.checkpoint.Positions;
import org.lectern.inference.checkpoint.RopeScaling;
import org.lectern.inference.checkpoint.Rotary;
import org.lectern.inference.checkpoint.Scales;

class RotaryFrequenciesTest {
    private static final double THETA = 500000;
    private static final int HEAD_DIM = 128;

    @Test
    void areSinglePrecisionFromTheFirstStep() {
        float[] frequencies = frequencies(new RopeScaling.None());
        assertEquals(HEAD_DIM / 2, frequencies.length);
        assertEquals(1f, frequencies[0]);
        assertEquals(1f / (float) Math.pow(THETA, 2.0 * 7 / HEAD_DIM), frequencies[7]);
    }

    // Llama 3.1: wavelengths under 2048 positions stay, those over 8192 are eight times as long
    @Test
    void llama3KeepsHighAndStretchesLowFrequencies() {
        float[] plain = frequencies(new RopeScaling.None());
        float[] scaled = frequencies(new RopeScaling.Llama3(8, 1, 4, 8192));
        for (int i = 0; i < plain.length; i++) {
            double wavelength = 2 * Math.PI / plain[i];
            double ratio = plain[i] / scaled[i];
            if (wavelength < 2048) {
                assertEquals(1, ratio, 1e-6);
            } else if (wavelength > 8192) {
                assertEquals(8, ratio, 1e-5);
            } else {
                assertEquals(Math.clamp(ratio, 1, 8), ratio);
            }
        }
    }

    private static float[] frequencies(RopeScaling scaling) {
        Decoder decoder = new Decoder(10, 256, 512, 2, 2, 2, HEAD_DIM, 1e-5f, 8192, true, Form.LLAMA,
                Scales.plain(HEAD_DIM), Positions.plain(HEAD_DIM, new Rotary(THETA, scaling, 1), 2), Set.of());
        return RotaryFrequencies.of(decoder).global().frequencies();
    }
}
