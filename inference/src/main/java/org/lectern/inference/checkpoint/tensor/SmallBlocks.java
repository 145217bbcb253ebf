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

    static void q40(MemorySegment row, long at, BlockParts parts, int start) {
        parts.group(start, half(row, at), 0);
        for (int j = 0; j < HALF; j++) {
            int codes = unsigned(row, at + 2 + j);
            parts.code(start + j, low(codes) - 8);
            parts.code(start + j + HALF, high(codes) - 8);
        }
    }

    static void q41(MemorySegment row, long at, BlockParts parts, int start) {
        parts.group(start, half(row, at), half(row, at + 2));
        for (int j = 0; j < HALF; j++) {
            int codes = unsigned(row, at + 4 + j);
            parts.code(start + j, low(codes));
            parts.code(start + j + HALF, high(codes));
        }
    }

    static void q50(MemorySegment row, long at, BlockParts parts, int start) {
        parts.group(start, half(row, at), 0);
        fiveBits(row, at + 2, 16, parts, start);
    }

    static void q51(MemorySegment row, long at, BlockParts parts, int start) {
        parts.group(start, half(row, at), half(row, at + 2));
        fiveBits(row, at + 4, 0, parts, start);
    }

    // a word of fifth bits, then the codes
    private static void fiveBits(MemorySegment row, long at, int zero, BlockParts parts, int start) {
        int fifth = integer(row, at);
        for (int j = 0; j < HALF; j++) {
            int codes = unsigned(row, at + 4 + j);
            parts.code(start + j, (low(codes) | ((fifth >>> j) & 1) << 4) - zero);
            parts.code(start + j + HALF, (high(codes) | ((fifth >>> (j + HALF)) & 1) << 4) - zero);
        }
    }

    static void q80(MemorySegment row, long at, BlockParts parts, int start) {
        parts.group(start, half(row, at), 0);
        for (int j = 0; j < 2 * HALF; j++) {
            parts.code(start + j, signed(row, at + 2 + j));
        }
    }

    static void iq4nl(MemorySegment row, long at, BlockParts parts, int start) {
        parts.group(start, half(row, at), 0);
        for (int j = 0; j < HALF; j++) {
            int codes = unsigned(row, at + 2 + j);
            parts.code(start + j, CURVE[low(codes)]);
            parts.code(start + j + HALF, CURVE[high(codes)]);
        }
    }
}
