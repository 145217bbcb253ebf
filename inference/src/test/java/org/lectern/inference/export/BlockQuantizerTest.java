package org.lectern.inference.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockQuantizerTest {
    @Test
    void givesTheExtremeTheLowestCode() {
        float[] row = new float[32];
        row[0] = 8;
        row[1] = -4;
        row[2] = 1;
        row[3] = -8;
        BlockQuantizer.Blocks blocks = new BlockQuantizer(4).quantize(row, 32);
        assertArrayEquals(new float[]{-1}, blocks.scales());
        byte[] expected = filled(16, 0x88);
        expected[0] = (byte) 0xC0; // 8 -> 0, -4 -> 12
        expected[1] = (byte) 0xF7; // 1 -> 7, -8 -> 16, clamped
        assertArrayEquals(expected, blocks.codes());
    }

    @Test
    void keepsZerosAndPadsTheLastBlock() {
        float[] rows = new float[80];
        rows[79] = -128;
        BlockQuantizer quantizer = new BlockQuantizer(8);
        BlockQuantizer.Blocks blocks = quantizer.quantize(rows, 40);
        assertEquals(2, quantizer.blocks(40));
        assertArrayEquals(new float[]{0, 0, 0, 1}, blocks.scales(), 1e-9f);
        byte[] expected = filled(128, 128);
        expected[3 * 32 + 7] = 0;
        assertArrayEquals(expected, blocks.codes());
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 8})
    void staysWithinOneStepOfEveryWeight(int bits) {
        int in = 96;
        float[] weights = random(5 * in);
        BlockQuantizer.Blocks blocks = new BlockQuantizer(bits).quantize(weights, in);
        for (int i = 0; i < weights.length; i++) {
            int packed = blocks.codes()[i * bits / 8] & 0xFF;
            int code = bits == 8 ? packed : packed >> i % 2 * 4 & 0xF;
            float scale = blocks.scales()[i / BlockQuantizer.BLOCK];
            // half a step by rounding; the extreme's opposite is clamped by one
            assertEquals(weights[i], scale * (code - (1 << bits - 1)), 1.01f * Math.abs(scale));
        }
    }

    private static byte[] filled(int length, int value) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    static float[] random(int count) {
        Random random = new Random(7);
        float[] floats = new float[count];
        for (int i = 0; i < count; i++) {
            floats[i] = (float) random.nextGaussian();
        }
        return floats;
    }
}
