package org.lectern.inference.cache;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.lectern.inference.graph.DecoderShape;

/// Where things lie in a chunk cache file: header, one index entry per chunk, then each group's keys and values layer by layer.
final class FileLayout {
    static final int HEADER_BYTES = 128;
    static final int GROUP_SIZE_OFFSET = 12;
    private static final long MAGIC = 0x4c454354_45524e4bL; // "LECTERNK"
    private static final int PAGE = 4096;

    private final DecoderShape shape;
    private final int[] lengths;
    private final int groupSize;
    private final long[] starts; // of the groups, and the end of the last

    /// @param lengths tokens of each chunk
    FileLayout(DecoderShape shape, int[] lengths, int groupSize) {
        this.shape = shape;
        this.lengths = lengths.clone();
        this.groupSize = groupSize;
        starts = new long[Math.ceilDiv(lengths.length, groupSize) + 1];
        starts[0] = aligned(entry(lengths.length));
        for (int group = 0; group < groups(); group++) {
            starts[group + 1] = starts[group] + aligned(KvBlock.bytes(shape, lengths(group).length, rows(group)));
        }
    }

    DecoderShape shape() {
        return shape;
    }

    int groupSize() {
        return groupSize;
    }

    int groups() {
        return starts.length - 1;
    }

    /// Tokens of each chunk of a group.
    int[] lengths(int group) {
        int first = group * groupSize;
        return Arrays.copyOfRange(lengths, first, Math.min(lengths.length, first + groupSize));
    }

    int rows(int group) {
        return Arrays.stream(lengths(group)).max().orElse(0);
    }

    /// Position of a chunk's index entry.
    ///
    /// @param chunk of the whole text
    long entry(int chunk) {
        return HEADER_BYTES + (long) chunk * Long.BYTES;
    }

    long start(int group) {
        return starts[group];
    }

    long end(int group) {
        return starts[group] + KvBlock.bytes(shape, lengths(group).length, rows(group));
    }

    /// Keys, or values, of how many layers every chunk has.
    int parts() {
        return 2 * shape.layers();
    }

    /// Bytes of one chunk in one part.
    int partBytes(int group) {
        return Math.toIntExact(KvBlock.bytes(shape, 1, rows(group)) / parts());
    }

    /// Position of one chunk's keys (even parts) or values (odd parts) of a layer.
    ///
    /// @param chunk within the group
    long part(int group, int part, int chunk) {
        return starts[group] + ((long) part * lengths(group).length + chunk) * partBytes(group);
    }

    /// Bytes of a file that holds every group.
    long fileBytes() {
        return end(groups() - 1);
    }

    /// The header that a file of this layout has, checksum included.
    ByteBuffer header(CacheKey key) {
        ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        header.putLong(MAGIC).putInt(ChunkCacheFile.FORMAT_VERSION).putInt(groupSize).putInt(lengths.length);
        header.putInt(shape.layers()).putInt(shape.kvHeads()).putInt(shape.headDim()).put(key.contentHash());
        CRC32C checksum = new CRC32C();
        checksum.update(header.array(), 0, header.position());
        return header.putInt((int) checksum.getValue()).clear();
    }

    private static long aligned(long position) {
        return Math.ceilDiv(position, PAGE) * PAGE;
    }
}
