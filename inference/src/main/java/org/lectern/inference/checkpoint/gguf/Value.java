package org.lectern.inference.checkpoint.gguf;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import org.lectern.inference.checkpoint.CheckpointException;

/// One metadata value, still in its file.
///
/// @param type of the value, or of each element of an array
/// @param count of elements; 1 for what is no array
/// @param bytes one after the other; strings of an array with their lengths
record Value(ValueType type, boolean array, long count, MemorySegment bytes) {
    private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED
            .withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfFloat FLOAT = ValueLayout.JAVA_FLOAT_UNALIGNED
            .withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfDouble DOUBLE = ValueLayout.JAVA_DOUBLE_UNALIGNED
            .withOrder(ByteOrder.LITTLE_ENDIAN);

    static Value read(Cursor cursor) throws CheckpointException {
        ValueType type = type(cursor);
        return switch (type) {
            case STRING -> new Value(type, false, 1, cursor.string(Long.MAX_VALUE));
            case ARRAY -> array(cursor);
            default -> new Value(type, false, 1, cursor.take(type.bytes()));
        };
    }

    private static ValueType type(Cursor cursor) throws CheckpointException {
        return ValueType.numbered(cursor.integer())
                .orElseThrow(() -> cursor.damaged("has a value of an unknown kind"));
    }

    private static Value array(Cursor cursor) throws CheckpointException {
        ValueType type = type(cursor);
        return switch (type) {
            case ARRAY -> throw cursor.damaged("has an array of arrays");
            case STRING -> strings(cursor);
            default -> {
                long count = cursor.count(Long.MAX_VALUE, type.bytes());
                yield new Value(type, true, count, cursor.take(count * type.bytes()));
            }
        };
    }

    private static Value strings(Cursor cursor) throws CheckpointException {
        long count = cursor.count(Long.MAX_VALUE, Long.BYTES);
        Cursor end = cursor.copy();
        for (long i = 0; i < count; i++) {
            end.string(Long.MAX_VALUE);
        }
        return new Value(ValueType.STRING, true, count, cursor.take(end.position() - cursor.position()));
    }

    boolean isInteger() {
        return switch (type) {
            case UINT8, INT8, UINT16, INT16, UINT32, INT32, UINT64, INT64 -> true;
            default -> false;
        };
    }

    boolean isReal() {
        return type == ValueType.FLOAT32 || type == ValueType.FLOAT64;
    }

    /// An integer; one above those of a long is negative.
    long integer(long index) {
        long offset = index * type.bytes();
        return switch (type) {
            case UINT8 -> bytes.get(ValueLayout.JAVA_BYTE, offset) & 0xFF;
            case INT8, BOOL -> bytes.get(ValueLayout.JAVA_BYTE, offset);
            case UINT16 -> bytes.get(SHORT, offset) & 0xFFFF;
            case INT16 -> bytes.get(SHORT, offset);
            case UINT32 -> Integer.toUnsignedLong(bytes.get(Cursor.INT, offset));
            case INT32 -> bytes.get(Cursor.INT, offset);
            default -> bytes.get(Cursor.LONG, offset);
        };
    }

    double real(long index) {
        return type == ValueType.FLOAT32
                ? bytes.get(FLOAT, index * Float.BYTES)
                : bytes.get(DOUBLE, index * Double.BYTES);
    }
}
