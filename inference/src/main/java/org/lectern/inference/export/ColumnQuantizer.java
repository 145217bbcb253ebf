package org.lectern.inference.export;

import java.util.Arrays;

/// Quantises a linear layer's weight to 8 bits with a scale for every output: weight ≈ scale · (code − 128). Unsigned codes,
/// because processors without VNNI saturate when they multiply signed ones.
final class ColumnQuantizer {
    static final int ZERO_POINT = 128;
    private static final int LARGEST = 127;

    private ColumnQuantizer() {}

    /// A quantised weight.
    ///
    /// @param codes [in, out]
    /// @param scales [out]
    record Columns(byte[] codes, float[] scales) {}

    /// @param weights [out, in]
    static Columns quantize(float[] weights, int in) {
        int out = weights.length / in;
        byte[] codes = new byte[weights.length];
        float[] scales = new float[out];
        for (int column = 0; column < out; column++) {
            float largest = 0;
            for (int i = column * in; i < (column + 1) * in; i++) {
                largest = Math.max(largest, Math.abs(weights[i]));
            }
            scales[column] = largest == 0 ? 1 : largest / LARGEST;
            for (int row = 0; row < in; row++) {
                codes[row * out
                        + column] = (byte) (Math.round(weights[column * in + row] / scales[column]) + ZERO_POINT);
            }
        }
        return new Columns(codes, scales);
    }

    /// [out], the code of zero.
    static byte[] zeroPoints(int out) {
        byte[] zeroPoints = new byte[out];
        Arrays.fill(zeroPoints, (byte) ZERO_POINT);
        return zeroPoints;
    }
}
