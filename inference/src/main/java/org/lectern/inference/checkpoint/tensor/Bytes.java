package org.lectern.inference.checkpoint.tensor;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// Numbers in stored blocks, little endian.
final class Bytes {
    private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED
            .withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private Bytes() {}

    static float single(MemorySegment bytes, long offset) {
        return Float.intBitsToFloat(integer(bytes, offset));
    }

    static float half(MemorySegment bytes, long offset) {
        return Float.float16ToFloat(bytes.get(SHORT, offset));
    }

    static int signed(MemorySegment bytes, long offset) {
        return bytes.get(ValueLayout.JAVA_BYTE, offset);
    }

    static int unsigned(MemorySegment bytes, long offset) {
        return bytes.get(ValueLayout.JAVA_BYTE, offset) & 0xFF;
    }

    static int unsignedShort(MemorySegment bytes, long offset) {
        return bytes.get(SHORT, offset) & 0xFFFF;
    }

    static int integer(MemorySegment bytes, long offset) {
        return bytes.get(INT, offset);
    }

    static int low(int b) {
        return b & 15;
    }

    static int high(int b) {
        return b >>> 4;
    }
}
