package org.lectern.inference.cache;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;
import org.lectern.inference.graph.DecoderShape;

/// The keys and values of one passage in half precision: a header of five little-endian int32 (magic, layers, key heads, head
/// size, tokens), for each layer the keys and the values [kvHeads, tokens, headDim], and a CRC-32C of all before it.
record PassageFile(Path path) {
    /// Raise when the layout or the meaning of the data changes.
    static final int FORMAT_VERSION = 1;
    private static final int MAGIC = 0x4B56504C; // LPVK
    private static final int HEADER_BYTES = 5 * Integer.BYTES;

    /// Bytes of a file of so many tokens.
    static long bytes(DecoderShape shape, int tokens) {
        return HEADER_BYTES + KvBlock.bytes(shape, 1, tokens) / 2 + Integer.BYTES;
    }

    /// Writes one sequence of a block; the file is there whole or not at all.
    void write(DecoderShape shape, KvBlock block, int sequence, int tokens) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(bytes(shape, tokens))).order(ByteOrder.LITTLE_ENDIAN);
        header(shape, tokens, bytes);
        ShortBuffer halves = bytes.slice(HEADER_BYTES, bytes.capacity() - HEADER_BYTES - Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        int used = tokens * shape.headDim();
        int all = block.rows() * shape.headDim();
        for (MemorySegment part : block.segments(sequence)) {
            for (int head = 0; head < shape.kvHeads(); head++) {
                for (int i = 0; i < used; i++) {
                    halves.put(Float.floatToFloat16(part.getAtIndex(ValueLayout.JAVA_FLOAT, (long) head * all + i)));
                }
            }
        }
        int end = bytes.capacity() - Integer.BYTES;
        bytes.putInt(end, checksum(bytes, end));
        Path unfinished = Files.createTempFile(path.getParent(), "unfinished-", null);
        try {
            Files.write(unfinished, bytes.array());
            Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /// Reads into one sequence of a block.
    ///
    /// @return false where the file is of another shape or damaged
    /// @throws IOException when there is no such file or the disk refuses
    boolean read(DecoderShape shape, KvBlock block, int sequence, int tokens) throws IOException {
        ByteBuffer bytes = content();
        if (bytes.capacity() != bytes(shape, tokens)) {
            return false;
        }
        ByteBuffer expected = ByteBuffer.allocate(HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        header(shape, tokens, expected);
        int end = bytes.capacity() - Integer.BYTES;
        if (!expected.flip().equals(bytes.slice(0, HEADER_BYTES)) || bytes.getInt(end) != checksum(bytes, end)) {
            return false;
        }
        ShortBuffer halves = bytes.position(HEADER_BYTES).asShortBuffer();
        int used = tokens * shape.headDim();
        int all = block.rows() * shape.headDim();
        for (MemorySegment part : block.segments(sequence)) {
            for (int head = 0; head < shape.kvHeads(); head++) {
                for (int i = 0; i < used; i++) {
                    part.setAtIndex(ValueLayout.JAVA_FLOAT, (long) head * all + i,
                            Float.float16ToFloat(halves.get()));
                }
            }
        }
        return true;
    }

    private ByteBuffer content() throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size())).order(ByteOrder.LITTLE_ENDIAN);
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // until all is there
            }
            return bytes.rewind();
        }
    }

    private static void header(DecoderShape shape, int tokens, ByteBuffer bytes) {
        bytes.putInt(MAGIC).putInt(shape.layers()).putInt(shape.kvHeads()).putInt(shape.headDim()).putInt(tokens);
    }

    private static int checksum(ByteBuffer bytes, int end) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes.slice(0, end));
        return (int) checksum.getValue();
    }
}
