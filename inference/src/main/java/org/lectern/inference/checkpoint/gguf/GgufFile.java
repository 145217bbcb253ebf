package org.lectern.inference.checkpoint.gguf;

import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.checkpoint.MappedFile;
import org.lectern.inference.checkpoint.tensor.Tensor;

/// A memory-mapped GGUF file of version 2 or 3 (metadata, table of tensors, data), every offset checked when it is opened.
///
/// @param tensors by the names that the file has for them
record GgufFile(MappedFile mapped, Metadata metadata, Map<String, Tensor> tensors) implements AutoCloseable {
    private static final int MAGIC = 0x46554747; // "GGUF"
    private static final String ALIGNMENT = "general.alignment";
    private static final long DEFAULT_ALIGNMENT = 32;
    private static final long LEAST_ALIGNMENT = 8;

    static GgufFile open(Path file) throws CheckpointException {
        MappedFile mapped = MappedFile.open(file);
        boolean opened = false;
        try {
            GgufFile result = read(file, mapped);
            opened = true;
            return result;
        } finally {
            if (!opened) {
                mapped.close();
            }
        }
    }

    private static GgufFile read(Path file, MappedFile mapped) throws CheckpointException {
        Cursor cursor = new Cursor(file, mapped.bytes());
        checkVersion(cursor);
        long tensors = TensorTable.count(cursor);
        Metadata metadata = Metadata.read(cursor, Metadata.count(cursor));
        long alignment = alignment(metadata, cursor);
        TensorTable table = TensorTable.read(cursor, tensors, alignment);
        long dataStart = Math.ceilDiv(cursor.position(), alignment) * alignment;
        long size = mapped.bytes().byteSize();
        if (dataStart > size || table.end() > size - dataStart) {
            throw cursor.damaged("ends before its tensors do");
        }
        MemorySegment data = mapped.bytes().asSlice(dataStart);
        return new GgufFile(mapped, metadata, table.tensors(data));
    }

    private static void checkVersion(Cursor cursor) throws CheckpointException {
        if (cursor.integer() != MAGIC) {
            throw cursor.damaged("does not begin as one does");
        }
        int version = cursor.integer();
        if ((version & 0xFFFF) == 0) {
            throw new CheckpointException(cursor.file(), "is a big-endian GGUF file, which Lectern does not read.");
        }
        if (version != 2 && version != 3) {
            throw new CheckpointException(cursor.file(),
                    "is a GGUF file of version " + version + "; Lectern reads 2 and 3.");
        }
    }

    private static long alignment(Metadata metadata, Cursor cursor) throws CheckpointException {
        Optional<ValueType> type = metadata.type(ALIGNMENT);
        long alignment = metadata.integer(ALIGNMENT).orElse(DEFAULT_ALIGNMENT);
        if (type.filter(t -> t != ValueType.UINT32).isPresent() || alignment < LEAST_ALIGNMENT
                || Long.bitCount(alignment) != 1) {
            throw cursor.damaged("aligns its tensors to " + alignment + " bytes");
        }
        return alignment;
    }

    @Override
    public void close() {
        mapped.close();
    }
}
