package org.lectern.inference.checkpoint.tensor;

import static org.lectern.inference.checkpoint.tensor.Bytes.half;
import static org.lectern.inference.checkpoint.tensor.Bytes.high;
import static org.lectern.inference.checkpoint.tensor.Bytes.integer;
import static org.lectern.inference.checkpoint.tensor.Bytes.low;
import static org.lectern.inference.checkpoint.tensor.Bytes.signed;
import static org.lectern.inference.checkpoint.tensor.Bytes.unsigned;

import java.lang.foreign.MemorySegment;

/// GGUF's blocks of 32 weights; byte j of the codes holds those of weights j and j + 16.
final class SmallBlocks {
    /// The weights, before scaling, of IQ4's codes.
    static final int[] CURVE = {-127, -104, -83, -65, -49, -35, -22, -10, 1, 13, 25, 38, 53, 69, 89, 113};
    private static final int HALF = 16;

    private SmallBlocks() {}

    static void q40(MemorySegment row, long at, float[] weights, int start) {
        float scale = half(row, at);
        for (int j = 0; j < HALF; j++) {
            int codes = unsigned(row, at + 2 + j);
            weights[start + j] = scale * (low(codes) - 8);
            weights[start + j + HALF] = scale * (high(codes) - 8);
        }
    }

    static void q41(MemorySegment row, long at, float[] weights, int start) {
        float scale = half(row, at);
        float minimum = half(row, at + 2);
        for (int j = 0; j < HALF; j++) {
            int codes = unsigned(row, at + 4 + j);
            weights[start + j] = scale * low(codes) + minimum;
            weights[start + j + HALF] = scale * high(codes) + minimum;
        }
    }

    static void q50(MemorySegment row, long at, float[] weights, int start) {
        fiveBits(row, at + 2, half(row, at), -16 * half(row, at), weights, start);
    }

    static void q51(MemorySegment row, long at, float[] weights, int start) {
        fiveBits(row, at + 4, half(row, at), half(row, at + 2), weights, start);
    }

    // a word of fifth bits, then the codes
    private static void fiveBits(MemorySegment row, long at, float scale, float minimum, float[] weights, int start) {
        int fifth = integer(row, at);
        for (int j = 0; j < HALF; j++) {
            int codes = unsigned(row, at + 4 + j);
            weights[start + j] = scale * (low(codes) | (fifth >>> j & 1) << 4) + minimum;
            weights[start + j + HALF] = scale * (high(codes) | (fifth >>> j + HALF & 1) << 4) + minimum;
        }
    }

    static void q80(MemorySegment row, long at, float[] weights, int start) {
        float scale = half(row, at);
        for (int j = 0; j < 2 * HALF; j++) {
            weights[start + j] = scale * signed(row, at + 2 + j);
        }
    }

    static void iq4nl(MemorySegment row, long at, float[] weights, int start) {
        float scale = half(row, at);
        for (int j = 0; j < HALF; j++) {
            int codes = unsigned(row, at + 2 + j);
            weights[start + j] = scale * CURVE[low(codes)];
            weights[start + j + HALF] = scale * CURVE[high(codes)];
        }
    }
}
