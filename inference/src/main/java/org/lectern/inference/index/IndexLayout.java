package org.lectern.inference.index;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/// What an index file looks like: a header, then a record for each vector in any order. Each has its own checksum.
record IndexLayout(IndexKey key, int passages, int width) {
    static final int HEADER_BYTES = 64;
    private static final long MAGIC = 0x4c454354_45524e49L; // "LECTERNI"

    int recordBytes() {
        return Integer.BYTES + Float.BYTES + width + Integer.BYTES;
    }

    long position(long record) {
        return HEADER_BYTES + record * recordBytes();
    }

    ByteBuffer header() {
        ByteBuffer header = allocate(HEADER_BYTES);
        header.putLong(MAGIC).putInt(IndexFile.FORMAT_VERSION).putInt(width).putInt(passages)
                .put(key.contentHash());
        return header.putInt(checksum(header.slice(0, header.position()))).clear();
    }

    ByteBuffer record(int passage, Vectors.Rounded vector) {
        ByteBuffer record = allocate(recordBytes());
        record.putInt(passage).putFloat(vector.scale()).put(vector.numbers());
        return record.putInt(checksum(record.slice(0, record.position()))).clear();
    }

    /// Hands a record's vector over.
    ///
    /// @return whether it is undamaged
    boolean read(ByteBuffer record, IndexFile.Taker taker) {
        int passage = record.getInt(0);
        int end = recordBytes() - Integer.BYTES;
        if (record.getInt(end) != checksum(record.slice(0, end)) || passage < 0 || passage >= passages) {
            return false;
        }
        byte[] numbers = new byte[width];
        record.get(Integer.BYTES + Float.BYTES, numbers);
        taker.take(passage, new Vectors.Rounded(record.getFloat(Integer.BYTES), numbers));
        return true;
    }

    static ByteBuffer allocate(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    // of another text's or embedder's file it is another
    private int checksum(ByteBuffer content) {
        CRC32C checksum = new CRC32C();
        checksum.update(key.contentHash());
        checksum.update(content);
        return (int) checksum.getValue();
    }
}
