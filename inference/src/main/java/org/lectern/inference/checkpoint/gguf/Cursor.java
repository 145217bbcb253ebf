package org.lectern.inference.checkpoint.gguf;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.lectern.inference.checkpoint.CheckpointException;

/// Reads a GGUF header from its start to its end; whatever it reads is in the file, or it says that the file is damaged.
final class Cursor {
    static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final Path file;
    private final MemorySegment bytes;
    private long position;

    Cursor(Path file, MemorySegment bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    Path file() {
        return file;
    }

    /// Another one at the same place.
    Cursor copy() {
        Cursor copy = new Cursor(file, bytes);
        copy.position = position;
        return copy;
    }

    long position() {
        return position;
    }

    private long remaining() {
        return bytes.byteSize() - position;
    }

    MemorySegment take(long count) throws CheckpointException {
        if (count < 0 || count > remaining()) {
            throw damaged("ends too early");
        }
        MemorySegment taken = bytes.asSlice(position, count);
        position += count;
        return taken;
    }

    int integer() throws CheckpointException {
        return take(Integer.BYTES).get(INT, 0);
    }

    long number() throws CheckpointException {
        return take(Long.BYTES).get(LONG, 0);
    }

    /// How many things follow.
    ///
    /// @param leastBytes that each of them takes
    long count(long most, long leastBytes) throws CheckpointException {
        long count = number();
        if (count < 0 || count > most || count > remaining() / leastBytes) {
            throw damaged("says that more follows than there is");
        }
        return count;
    }

    /// A string's bytes.
    MemorySegment string(long longest) throws CheckpointException {
        return take(count(longest, 1));
    }

    String text(int longest) throws CheckpointException {
        return text(file, string(longest));
    }

    static String text(Path file, MemorySegment bytes) throws CheckpointException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.asByteBuffer()).toString();
        } catch (CharacterCodingException e) {
            throw new CheckpointException(file, "has a text that is no UTF-8: the file is damaged.", e);
        }
    }

    CheckpointException damaged(String how) {
        return new CheckpointException(file, how + ": the file is damaged or not a GGUF file.");
    }
}
