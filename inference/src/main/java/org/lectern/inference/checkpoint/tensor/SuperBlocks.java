package org.lectern.inference.checkpoint.tensor;

import static org.lectern.inference.checkpoint.tensor.Bytes.half;
import static org.lectern.inference.checkpoint.tensor.Bytes.high;
import static org.lectern.inference.checkpoint.tensor.Bytes.low;
import static org.lectern.inference.checkpoint.tensor.Bytes.signed;
import static org.lectern.inference.checkpoint.tensor.Bytes.unsigned;
import static org.lectern.inference.checkpoint.tensor.Bytes.unsignedShort;

import java.lang.foreign.MemorySegment;

/// GGUF's blocks of 256 weights, in groups of 16 or 32 whose scales are themselves codes.
final class SuperBlocks {
    private static final int SIXTEENTHS = 16;

    private SuperBlocks() {}

    // scales[16], codes[64], scale, scale of the minima
    static void q2(MemorySegment row, long at, BlockParts parts, int start) {
        float scale = half(row, at + 80);
        float minimumScale = half(row, at + 82);
        for (int group = 0; group < SIXTEENTHS; group++) {
            int scales = unsigned(row, at + group);
            parts.group(start + 16 * group, scale * low(scales), -minimumScale * high(scales));
            for (int l = 0; l < 16; l++) {
                int codes = unsigned(row, at + 16 + pairOf(group) + l);
                parts.code(start + 16 * group + l, (codes >>> shiftOf(group)) & 3);
            }
        }
    }

    // third bits[32], codes[64], scales[12], scale
    static void q3(MemorySegment row, long at, BlockParts parts, int start) {
        float scale = half(row, at + 108);
        for (int group = 0; group < SIXTEENTHS; group++) {
            int scales = unsigned(row, at + 96 + group % 8);
            int upper = (unsigned(row, at + 104 + group % 4) >>> (2 * (group / 4))) & 3;
            parts.group(start + 16 * group, scale * (((group < 8 ? low(scales) : high(scales)) | upper << 4) - 32), 0);
            int third = group / 2; // bit of the group's third bits
            for (int l = 0; l < 16; l++) {
                int codes = unsigned(row, at + 32 + pairOf(group) + l);
                int missing = (unsigned(row, at + 16L * (group % 2) + l) >>> third) & 1;
                parts.code(start + 16 * group + l, ((codes >>> shiftOf(group)) & 3) - (1 - missing) * 4);
            }
        }
    }

    // of two-bit codes: 8 groups share 32 bytes, two of them a pair of bits
    private static int pairOf(int group) {
        return 32 * (group / 8) + 16 * (group % 2);
    }

    private static int shiftOf(int group) {
        return 2 * (group / 2 % 4);
    }

    // scale, scale of the minima, scales and minima[12], codes[128]
    static void q4(MemorySegment row, long at, BlockParts parts, int start) {
        for (int group = 0; group < 8; group++) {
            group(row, at, group, parts, start);
            for (int l = 0; l < 32; l++) {
                int code = (unsigned(row, at + 16 + 32L * (group / 2) + l) >>> (4 * (group % 2))) & 15;
                parts.code(start + 32 * group + l, code);
            }
        }
    }

    // scale, scale of the minima, scales and minima[12], fifth bits[32], codes[128]
    static void q5(MemorySegment row, long at, BlockParts parts, int start) {
        for (int group = 0; group < 8; group++) {
            group(row, at, group, parts, start);
            for (int l = 0; l < 32; l++) {
                int fifth = (unsigned(row, at + 16 + l) >>> group) & 1;
                int code = (unsigned(row, at + 48 + 32L * (group / 2) + l) >>> (4 * (group % 2))) & 15;
                parts.code(start + 32 * group + l, code | fifth << 4);
            }
        }
    }

    // of types that begin with scale, scale of the minima, scales and minima[12]
    private static void group(MemorySegment row, long at, int group, BlockParts parts, int start) {
        parts.group(start + 32 * group, half(row, at) * step(row, at + 4, group),
                -half(row, at + 2) * minimum(row, at + 4, group));
    }

    // six bits each of eight scales and eight minima
    private static int step(MemorySegment row, long at, int group) {
        return group < 4
                ? unsigned(row, at + group) & 63
                : low(unsigned(row, at + group + 4)) | unsigned(row, at + group - 4) >>> 6 << 4;
    }

    private static int minimum(MemorySegment row, long at, int group) {
        return group < 4
                ? unsigned(row, at + group + 4) & 63
                : high(unsigned(row, at + group + 4)) | unsigned(row, at + group) >>> 6 << 4;
    }

    // lower bits[128], upper bits[64], scales[16], scale
    static void q6(MemorySegment row, long at, BlockParts parts, int start) {
        float scale = half(row, at + 208);
        for (int group = 0; group < SIXTEENTHS; group++) {
            parts.group(start + 16 * group, scale * signed(row, at + 192 + group), 0);
        }
        for (int run = 0; run < 8; run++) { // of 32 weights
            int half = run / 4;
            int part = run % 4;
            for (int l = 0; l < 32; l++) {
                int lower = unsigned(row, at + 64L * half + 32L * (part % 2) + l);
                int upper = (unsigned(row, at + 128 + 32L * half + l) >>> (2 * part)) & 3;
                int code = (part < 2 ? low(lower) : high(lower)) | upper << 4;
                parts.code(start + 32 * run + l, code - 32);
            }
        }
    }

    // scale, upper bits of the scales, lower bits[4], codes[128]
    static void iq4xs(MemorySegment row, long at, BlockParts parts, int start) {
        float scale = half(row, at);
        int upper = unsignedShort(row, at + 2);
        for (int group = 0; group < 8; group++) {
            int lower = (unsigned(row, at + 4 + group / 2) >>> (4 * (group % 2))) & 15;
            parts.group(start + 32 * group, scale * ((lower | ((upper >>> (2 * group)) & 3) << 4) - 32), 0);
            for (int i = 0; i < 16; i++) {
                int codes = unsigned(row, at + 8 + 16L * group + i);
                parts.code(start + 32 * group + i, SmallBlocks.CURVE[low(codes)]);
                parts.code(start + 32 * group + 16 + i, SmallBlocks.CURVE[high(codes)]);
            }
        }
    }
}
