package org.lectern.inference.checkpoint;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Blocks of GGUF's type Q8_0: 32 weights with one scale in half precision.
final class Blocks {
    static final int TYPE = 8;
    private static final int WEIGHTS = 32;

    private Blocks() {}

    /// Rounds weights to what blocks hold.
    static void round(float... weights) {
        for (int i = 0; i < weights.length; i += WEIGHTS) {
            float scale = scale(weights, i);
            for (int j = i; j < i + WEIGHTS; j++) {
                weights[j] = scale == 0 ? 0 : Math.round(weights[j] / scale) * scale;
            }
        }
    }

    /// Weights that are rounded, as they are stored.
    static byte[] bytes(float... weights) {
        ByteBuffer bytes = ByteBuffer.allocate(weights.length / WEIGHTS * (WEIGHTS + 2)).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < weights.length; i += WEIGHTS) {
            float scale = scale(weights, i);
            bytes.putShort(Float.floatToFloat16(scale));
            for (int j = i; j < i + WEIGHTS; j++) {
                bytes.put((byte) (scale == 0 ? 0 : Math.round(weights[j] / scale)));
            }
        }
        return bytes.array();
    }

    // of half precision, and the same for weights that were rounded by it
    private static float scale(float[] weights, int start) {
        float largest = 0;
        for (int i = start; i < start + WEIGHTS; i++) {
            largest = Math.max(largest, Math.abs(weights[i]));
        }
        return Float.float16ToFloat(Float.floatToFloat16(largest / 127));
    }
}
