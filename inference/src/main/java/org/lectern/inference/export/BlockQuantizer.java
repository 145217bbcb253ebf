package org.lectern.inference.export;

/// Quantises rows of weights in blocks that have a scale each: weight ≈ scale · (code − 2^(bits−1)). The weight of greatest
/// magnitude in a block gets the lowest code and is exact but for the rounding of the scale.
///
/// @param bits 4 or 8
record BlockQuantizer(int bits) {
    static final int BLOCK = 32;

    /// Quantised rows.
    ///
    /// @param codes [rows, blocks, blockBytes], the first of two 4-bit codes in the low half of their byte
    /// @param scales [rows, blocks]
    record Blocks(byte[] codes, float[] scales) {}

    /// Blocks of a row; the last is padded with zero weights.
    int blocks(int in) {
        return Math.ceilDiv(in, BLOCK);
    }

    int blockBytes() {
        return BLOCK * bits / Byte.SIZE;
    }

    /// @param weights [rows, in]
    Blocks quantize(float[] weights, int in) {
        int rows = weights.length / in;
        int perRow = blocks(in);
        byte[] codes = new byte[Math.multiplyExact(rows * perRow, blockBytes())];
        float[] scales = new float[rows * perRow];
        for (int block = 0; block < scales.length; block++) {
            int column = block % perRow * BLOCK;
            int start = block / perRow * in + column;
            int count = Math.min(BLOCK, in - column);
            scales[block] = extreme(weights, start, count) / -half();
            pack(weights, start, count, scales[block], codes, block * blockBytes());
        }
        return new Blocks(codes, scales);
    }

    private void pack(float[] weights, int start, int count, float scale, byte[] codes, int target) {
        int perByte = Byte.SIZE / bits;
        for (int i = 0; i < BLOCK; i++) {
            int code = i < count && scale != 0 ? code(weights[start + i] / scale) : half();
            codes[target + i / perByte] |= (byte) (code << (i % perByte * bits));
        }
    }

    private int code(float scaled) {
        return Math.clamp(Math.round(scaled) + half(), 0, 2 * half() - 1);
    }

    private int half() {
        return 1 << (bits - 1);
    }

    private static float extreme(float[] weights, int start, int count) {
        float extreme = 0;
        for (int i = start; i < start + count; i++) {
            if (Math.abs(weights[i]) > Math.abs(extreme)) {
                extreme = weights[i];
            }
        }
        return extreme;
    }
}
