package org.lectern.inference.checkpoint;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Optional;

/// A number format of safetensors files that Lectern reads.
public enum ElementType {
    F32(4) {
        @Override
        float read(MemorySegment bytes, long index) {
            return bytes.get(FLOAT, 4 * index);
        }
    },
    F16(2) {
        @Override
        float read(MemorySegment bytes, long index) {
            return Float.float16ToFloat(bytes.get(SHORT, 2 * index));
        }
    },
    BF16(2) {
        @Override
        float read(MemorySegment bytes, long index) {
            return Float.intBitsToFloat(bytes.get(SHORT, 2 * index) << 16);
        }
    },
    /// Of a matrix whose rows each have a scale in the tensor NAME.scale.
    I8(1) {
        @Override
        float read(MemorySegment bytes, long index) {
            return bytes.get(ValueLayout.JAVA_BYTE, index);
        }
    };

    private static final ValueLayout.OfFloat FLOAT = ValueLayout.JAVA_FLOAT_UNALIGNED
            .withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED
            .withOrder(ByteOrder.LITTLE_ENDIAN);

    private final int bytes;

    ElementType(int bytes) {
        this.bytes = bytes;
    }

    /// Bytes per element.
    public int bytes() {
        return bytes;
    }

    abstract float read(MemorySegment bytes, long index);

    static Optional<ElementType> named(String name) {
        for (ElementType type : values()) {
            if (type.name().equals(name)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
