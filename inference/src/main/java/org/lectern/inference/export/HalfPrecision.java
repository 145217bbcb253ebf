package org.lectern.inference.export;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Rounds weights to half precision.
final class HalfPrecision {
    private static final float LARGEST = 65504f;

    private HalfPrecision() {}

    /// Little-endian halves, clamped to the largest one instead of becoming infinite.
    static byte[] bytes(float... floats) {
        ByteBuffer halves = ByteBuffer.allocate(Short.BYTES * floats.length).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : floats) {
            halves.putShort(Float.floatToFloat16(Math.clamp(value, -LARGEST, LARGEST)));
        }
        return halves.array();
    }
}
