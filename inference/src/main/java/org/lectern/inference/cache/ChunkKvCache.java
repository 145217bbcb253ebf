package org.lectern.inference.cache;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.graph.DecoderShape;

/// Keys and values of the document tokens of chunks that were encoded together; they do not depend on any question.
public final class ChunkKvCache implements AutoCloseable {
    private final DecoderShape shape;
    private final int[] lengths;
    private final KvBlock block;

    private ChunkKvCache(DecoderShape shape, int[] lengths, KvBlock block) {
        this.shape = shape;
        this.lengths = lengths;
        this.block = block;
    }

    /// @param lengths tokens of each chunk
    public static ChunkKvCache allocate(DecoderShape shape, int... lengths) throws RuntimeFailure {
        int longest = 0;
        for (int length : lengths) {
            longest = Math.max(longest, length);
        }
        return new ChunkKvCache(shape, lengths.clone(), KvBlock.allocate(shape, lengths.length, longest));
    }

    /// Stored caches, without a copy.
    ///
    /// @param position of the first byte
    static ChunkKvCache map(FileChannel channel, long position, DecoderShape shape, int... lengths)
            throws IOException, RuntimeFailure {
        int longest = Arrays.stream(lengths).max().orElse(0);
        return new ChunkKvCache(shape, lengths, KvBlock.map(channel, position, shape, lengths.length, longest));
    }

    public int chunks() {
        return lengths.length;
    }

    public int length(int chunk) {
        return lengths[chunk];
    }

    /// Bytes of keys and values, padding included.
    public long bytes() {
        return KvBlock.bytes(shape, chunks(), block.rows());
    }

    /// [chunks, kvHeads, longest chunk, headDim] per layer; rows after a chunk's length mean nothing.
    public KvBlock block() {
        return block;
    }

    /// A copy of some of the chunks.
    public ChunkKvCache select(int... chunks) throws RuntimeFailure {
        int[] selected = new int[chunks.length];
        for (int i = 0; i < chunks.length; i++) {
            selected[i] = lengths[chunks[i]];
        }
        ChunkKvCache copy = allocate(shape, selected);
        for (int i = 0; i < chunks.length; i++) {
            copy.block.copyRows(block, chunks[i], 0, i, 0, selected[i]);
        }
        return copy;
    }

    @Override
    public void close() {
        block.close();
    }
}
