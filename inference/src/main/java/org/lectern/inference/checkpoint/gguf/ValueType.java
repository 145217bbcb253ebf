package org.lectern.inference.checkpoint.gguf;

import java.util.Optional;

/// The kinds of metadata values, in the order of their numbers.
enum ValueType {
    UINT8(1), INT8(1), UINT16(2), INT16(2), UINT32(4), INT32(4), FLOAT32(4), BOOL(1), STRING(0), ARRAY(0), UINT64(8),
    INT64(8), FLOAT64(8);

    private final int bytes;

    ValueType(int bytes) {
        this.bytes = bytes;
    }

    static Optional<ValueType> numbered(int number) {
        return number >= 0 && number < values().length ? Optional.of(values()[number]) : Optional.empty();
    }

    /// Bytes of each value; 0 for strings and arrays, which say it themselves.
    int bytes() {
        return bytes;
    }
}
